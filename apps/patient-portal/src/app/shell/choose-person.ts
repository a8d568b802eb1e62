import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState } from '@fyrlykt/portal';
import { EmptyState, Icon, Page } from '@fyrlykt/ui';
import { PersonStore, type Reportee } from './person-store';

/** Whom today's report is for. Asked first, so that nothing is ever entered for the wrong person. */
@Component({
  selector: 'fy-choose-person',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, FaultState, Icon, Page, TranslocoPipe],
  template: `
    <fy-page [heading]="'who.title' | transloco" [lead]="'who.lead' | transloco">
      @if (people.fault(); as fault) {
        <fy-fault [fault]="fault" (retry)="retry()" />
      } @else if (people.reportees().length === 0) {
        <fy-empty-state [title]="'who.none' | transloco" [text]="'who.noneText' | transloco" />
      } @else {
        <ul class="choice-list">
          @for (person of people.reportees(); track person.patientId) {
            <li>
              <button type="button" class="choice" (click)="choose(person)">
                <span>
                  <span class="strong">{{ person.name }}</span>
                  <span class="soft">{{ 'who.' + person.relation | transloco }}</span>
                </span>
                <fy-icon name="next" />
              </button>
            </li>
          }
        </ul>
      }
    </fy-page>
  `,
  styles: `
    .choice {
      width: 100%;
      justify-content: space-between;
      text-align: start;
      min-height: 5rem;
    }
    .choice span span {
      display: block;
    }
  `,
})
export class ChoosePerson {
  protected readonly people = inject(PersonStore);
  private readonly router = inject(Router);

  constructor() {
    void this.people.load();
  }

  protected choose(person: Reportee): void {
    this.people.choose(person);
    void this.router.navigateByUrl('/');
  }

  protected async retry(): Promise<void> {
    await this.people.retry();
    if (this.people.patientId() !== undefined) await this.router.navigateByUrl('/');
  }
}
