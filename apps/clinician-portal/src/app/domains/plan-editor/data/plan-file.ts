import { inject, Injectable, signal } from '@angular/core';
import { type Fault, faultOf } from '@fyrlykt/portal';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { PlanExportDocument } from './generated/operations';

/** A plan version as a file on the professional's own machine. */
@Injectable()
export class PlanFile {
  private readonly apollo = inject(Apollo);
  readonly faults = signal<readonly Fault[]>([]);

  async save(id: string): Promise<void> {
    this.faults.set([]);
    try {
      const asked = this.apollo.query({ query: PlanExportDocument, variables: { id }, fetchPolicy: 'network-only' });
      const file = (await firstValueFrom(asked)).data?.planExport;
      if (file) download(file.fileName, file.document);
      else this.faults.set([{ code: 'plan/absent' }]);
    } catch (error) {
      this.faults.set([faultOf(error)]);
    }
  }
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
