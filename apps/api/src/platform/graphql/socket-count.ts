/** Open sockets of each person. */
export class SocketCount {
  private readonly sockets = new Map<string, Set<object>>();
  private readonly owners = new WeakMap<object, string>();

  constructor(private readonly most = 20) {}

  /** False when this person has as many as one may have. */
  add(personId: string, socket: object): boolean {
    const open = this.sockets.get(personId) ?? new Set();
    if (open.size >= this.most) return false;
    this.sockets.set(personId, open.add(socket));
    this.owners.set(socket, personId);
    return true;
  }

  remove(socket: object): void {
    const personId = this.owners.get(socket);
    if (personId === undefined) return;
    const open = this.sockets.get(personId);
    open?.delete(socket);
    if (open?.size === 0) this.sockets.delete(personId);
  }
}
