import { inject, Injectable } from '@angular/core';
import type { Questionnaire } from '@fyrlykt/forms';
import { Vault } from '@fyrlykt/portal';
import { Apollo } from 'apollo-angular';
import { FormToAnswerDocument } from './data/generated/operations';

/** Copies of what recording needs, sealed on the device, so that a person can record with no network. */
@Injectable({ providedIn: 'root' })
export class OfflineCopies {
  private readonly apollo = inject(Apollo);
  private readonly vault = inject(Vault);

  async keep<T>(name: string, content: T): Promise<void> {
    await this.vault.put(`copy:${name}`, content);
  }

  read<T>(name: string): Promise<T | undefined> {
    return this.vault.get<T>(`copy:${name}`);
  }

  /** A form from the server, else the copy; kept each time it is fetched. */
  async form(id: string): Promise<Questionnaire | undefined> {
    try {
      const { data } = await this.apollo.client.query({
        query: FormToAnswerDocument,
        variables: { id },
        fetchPolicy: 'cache-first',
      });
      if (!data?.form) return await this.read<Questionnaire>(`form:${id}`);
      const form = JSON.parse(data.form.definition) as Questionnaire;
      await this.keep(`form:${id}`, form);
      return form;
    } catch {
      return this.read<Questionnaire>(`form:${id}`);
    }
  }
}
