import { Dialog } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, DestroyRef, ElementRef, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { FaultState, TranslatedTitles } from '@fyrlykt/portal';
import { EmptyState, Icon, Page, Skeleton } from '@fyrlykt/ui';
import { Shortcuts } from '../../../shell/shortcuts';
import { type Episode, WorkListStore } from '../data/worklist-store';
import { EpisodeRow } from '../ui/episode-row';

const BUSY_FOR_MS = 10_000;

/** One row per episode: the most serious first, then the longest unanswered. */
@Component({
  selector: 'fy-worklist-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, EpisodeRow, FaultState, Icon, Page, Skeleton, TranslocoPipe],
  providers: [WorkListStore],
  templateUrl: './worklist-page.html',
  styleUrl: './worklist-page.css',
  host: {
    '(document:keydown)': 'press($event)',
    '(pointermove)': 'work()',
    '(pointerdown)': 'work()',
    '(wheel)': 'work()',
    '(keydown)': 'work()',
  },
})
export class WorkListPage {
  protected readonly store = inject(WorkListStore);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly dialog = inject(Dialog);
  private readonly router = inject(Router);
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  private readonly actions: Readonly<Record<string, (event: Event) => void>> = {
    j: (event) => this.move(1, event),
    k: (event) => this.move(-1, event),
    o: (event) => this.open(event),
    c: (event) => this.claimFocused(event),
    '?': () => void this.help(),
  };
  private rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const titles = inject(TranslatedTitles);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.rest);
      titles.prefix.set('');
    });
  }

  /** A hand is in the list: hold it still until ten seconds after the last movement. */
  protected work(): void {
    clearTimeout(this.rest);
    this.store.isBusy.set(true);
    this.rest = setTimeout(() => this.store.isBusy.set(false), BUSY_FOR_MS);
  }

  protected press(event: KeyboardEvent): void {
    if (!this.shortcuts.on() || isTaken(event)) return;
    this.actions[event.key]?.(event);
  }

  protected async help(): Promise<void> {
    const { ShortcutHelp } = await import('../ui/shortcut-help');
    this.dialog.open(ShortcutHelp, { backdropClass: 'fy-backdrop', ariaLabelledBy: 'shortcut-title' });
  }

  private move(step: number, event: Event): void {
    event.preventDefault();
    this.work();
    const links = this.links();
    const at = links.findIndex((link) => link.closest('fy-episode-row')?.contains(document.activeElement));
    links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
  }

  private open(event: Event): void {
    const episode = this.focused();
    if (episode === undefined) return;
    event.preventDefault();
    void this.router.navigate(['/patients', episode.patient.id]);
  }

  private claimFocused(event: Event): void {
    const episode = this.focused();
    if (!episode?.mayAct || episode.state !== 'OPEN') return;
    event.preventDefault();
    this.work();
    void this.store.claim(episode);
  }

  private focused(): Episode | undefined {
    const id = document.activeElement?.closest<HTMLElement>('[data-episode]')?.dataset['episode'];
    return [...this.store.clinical(), ...this.store.other()].find((episode) => episode.id === id);
  }

  private links(): HTMLElement[] {
    return [...(this.list()?.nativeElement.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  }
}

/** Keys that mean something else: with a modifier, in a field, or while a dialog is open. */
function isTaken(event: KeyboardEvent): boolean {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
  return hasModifier || isTyping(event.target) || document.querySelector('.cdk-dialog-container') !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, select, textarea') || target.isContentEditable);
}
