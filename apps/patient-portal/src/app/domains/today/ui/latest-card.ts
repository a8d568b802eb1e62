import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Formats } from '@fyrlykt/portal';
import { Icon, type ShownZone, ZoneBadge } from '@fyrlykt/ui';
import { SeenWords, type SeenFacts } from '../../../shell/seen-words';

export interface ShownOutcome {
  readonly submissionId: string;
  readonly receivedAt: string;
  readonly zone: ShownZone;
  readonly seen: SeenFacts;
}

/** What was sent last: the colour, and whether anybody has seen it. */
@Component({
  selector: 'fy-latest-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoPipe, ZoneBadge],
  template: `
    <article class="card stack tight">
      <p class="soft small">{{ 'latest.label' | transloco: { moment: moment() } }}</p>
      <p class="row"><fy-zone-badge [zone]="outcome().zone" /></p>
      <p class="with-icon seen" [class.yes]="outcome().seen.state !== 'RECEIVED'">
        <fy-icon [name]="outcome().seen.state === 'RECEIVED' ? 'check' : 'eye'" /><span>{{ seen() }}</span>
      </p>
      <p>
        <a [routerLink]="['/record', 'result', outcome().submissionId]">{{ 'latest.open' | transloco }}</a>
      </p>
    </article>
  `,
  styles: `
    .seen {
      font-weight: 600;
      flex-wrap: nowrap;
    }
    .yes fy-icon {
      color: var(--green);
    }
  `,
})
export class LatestCard {
  readonly outcome = input.required<ShownOutcome>();
  private readonly formats = inject(Formats);
  private readonly seenWords = inject(SeenWords);
  protected readonly moment = computed(() => this.formats.moment(this.outcome().receivedAt));
  protected readonly seen = computed(() => this.seenWords.of(this.outcome().seen));
}
