import { Injectable } from '@angular/core';

const PREFIX = 'fyrlykt.draft.';

/** What has been typed and not sent, for this tab only: survives a reload and a new sign-in, gone with the tab. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  read<T>(name: string): T | undefined {
    const text = sessionStorage.getItem(PREFIX + name);
    return text === null ? undefined : (JSON.parse(text) as T);
  }

  keep(name: string, draft: unknown): void {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
  }

  drop(name: string): void {
    sessionStorage.removeItem(PREFIX + name);
  }
}
