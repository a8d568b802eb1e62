/**
 * True when a request that changes something, or that opens a WebSocket, comes from the portal's own pages. The whole origin must be
 * equal; a missing one is refused, since every browser sends it with such requests.
 */
export function originAllowed(originHeader: string | undefined, portalUrl: string): boolean {
  return originHeader !== undefined && originHeader === new URL(portalUrl).origin;
}
