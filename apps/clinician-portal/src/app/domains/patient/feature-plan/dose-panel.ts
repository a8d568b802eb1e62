import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, Injector, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Formats, Words } from '@fyrlykt/portal';
import { Icon } from '@fyrlykt/ui';
import { type Dose, DoseStore } from '../data/dose-store';
import { choosable, type DoseChoice } from './dose-step';

type Step = Dose['steps'][number];

/** How often the patient measures, since when and why, how quiet it has been, and stepping down or up. */
@Component({
  selector: 'fy-dose-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './dose-panel.html',
  styleUrl: './plan-page.css',
})
export class DosePanel {
  readonly doses = input.required<readonly Dose[]>();
  readonly readOnly = input(false);
  protected readonly store = inject(DoseStore);
  private readonly dialog = inject(Dialog);
  private readonly injector = inject(Injector);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  protected readonly shown = computed(() => this.doses().map((dose) => this.told(dose)));

  protected async open(choice: DoseChoice): Promise<void> {
    this.store.done.set('');
    const { DoseDialog } = await import('./dose-dialog');
    this.dialog.open(DoseDialog, {
      backdropClass: 'fy-backdrop',
      ariaLabelledBy: 'dose-title',
      injector: this.injector,
      data: choice,
      // The button that opened this goes with the step that was chosen.
      restoreFocus: '#dose',
    });
  }

  private told(dose: Dose) {
    const name = (number: number): string => this.nameOf(dose.steps[number]);
    return {
      id: dose.planVersionId,
      pathway: this.doses().length > 1 ? dose.pathwayTitle : '',
      now: name(dose.stepToday),
      ahead:
        dose.step === dose.stepToday
          ? ''
          : this.words.say('dose.ahead', { day: this.dayOf(dose), name: name(dose.step) }),
      tasks: (dose.steps[dose.stepToday]?.tasks ?? []).map((task) => ({
        title: task.title.text,
        when: this.when(task),
      })),
      why: this.why(dose),
      quiet: this.words.say('dose.quiet', { n: dose.quietDays, of: dose.downAfterDays }),
      isLowest: dose.step + 1 === dose.steps.length,
      proposal:
        dose.proposedStep == null
          ? ''
          : this.words.say('dose.proposal', { n: dose.quietDays, name: name(dose.proposedStep) }),
      up: this.words.say('dose.upAt', { zone: this.words.say(`ui.zone.${dose.upAt}`) }),
      choices: choosable(dose).map((step) => ({
        choice: { dose, step, name: name(step) },
        label: this.words.say(step > dose.step ? 'dose.down' : 'dose.up', { name: name(step) }),
        isMain: step === dose.proposedStep,
      })),
    };
  }

  private nameOf(step: Step | undefined): string {
    return step?.title?.text ?? this.words.say('dose.own');
  }

  private why({ change, fromDay }: Dose): string {
    const day = this.formats.day(`${fromDay}T12:00:00Z`);
    if (!change) return this.words.say('dose.since', { day });
    const at = this.formats.moment(change.changedAt);
    if (change.zone)
      return this.words.say('dose.byZone', {
        day,
        at,
        zone: this.words.say(`ui.zone.${change.zone}`).toLocaleLowerCase(),
      });
    return this.words.say('dose.byPerson', { day, at, by: change.changedBy ?? '', reason: change.reason ?? '' });
  }

  private dayOf({ fromDay }: Dose): string {
    return this.formats.dayWord(`${fromDay}T12:00:00Z`);
  }

  private when({ everyDays, weekdays, windows }: Step['tasks'][number]): string {
    const days =
      everyDays > 1
        ? this.words.say('planWords.everyDays', { n: everyDays })
        : weekdays.length === 7
          ? this.words.say('planWords.everyDay')
          : weekdays.map((day) => this.words.say(`weekday.${day}`)).join(', ');
    return `${days} ${windows.map((window) => window.replace('-', '–')).join(', ')}`;
  }
}
