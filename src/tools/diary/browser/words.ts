/** Times, places and scores in the reader's words. */
import { fill } from '@/i18n/fill.ts';
import type { UiTexts } from '@/i18n/index.ts';
import type { Entry, Pain, ScoreValue } from '../diary.ts';
import type { Row } from '../rows.ts';

/** The words of the diary. */
export type DiaryTexts = UiTexts['painDiary'];

/** Says things of the diary in one language. */
export class Words {
  readonly texts: DiaryTexts;
  readonly #tag: string;

  constructor(texts: DiaryTexts, tag: string) {
    this.texts = texts;
    this.#tag = tag;
  }

  /** `hour-2` is "2 hours". */
  time(id: string | null): string {
    const { times } = this.texts;
    if (id === null) return times.extra;
    if (id === 'before' || id === 'bedtime') return times[id];
    const [unit = '', digits = ''] = id.split('-');
    if (unit === 'day' || unit === 'week') return fill(times[unit], { n: digits });
    if (unit === 'minute' || unit === 'hour') return this.count(times[unit], Number(digits));
    return id;
  }

  /** The same inside a sentence. */
  timeInText(id: string | null): string {
    const name = this.time(id);
    return name.charAt(0).toLocaleLowerCase(this.#tag) + name.slice(1);
  }

  /** "1 entry", "7 entries". */
  count(forms: { one: string; many: string }, n: number): string {
    return fill(n === 1 ? forms.one : forms.many, { n });
  }

  /** A wall time as "Tue, Dec 1, 9:40 AM"; a day as "Tue, Dec 1". */
  when(wallTime: string): string {
    return this.#format(wallTime, { weekday: 'short', month: 'short', day: 'numeric' });
  }

  /** "Tuesday, December 1, 2026, 9:40 AM" */
  fullWhen(wallTime: string): string {
    return this.#format(wallTime, { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' });
  }

  /** "Dec 1, 9:40 AM" */
  shortWhen(wallTime: string): string {
    return this.#format(wallTime, { month: 'short', day: 'numeric' });
  }

  /** "9:40 AM" */
  clock(wallTime: string): string {
    return this.#format(wallTime, {});
  }

  /** The name of a pain, for a heading or a column. */
  pain({ id, label }: Pain): string {
    return this.texts.pains[id] ?? label ?? id;
  }

  /** "your leg" */
  painInText({ id, label }: Pain): string {
    return this.texts.painsInText[id] ?? fill(this.texts.ownPain, { place: label ?? id });
  }

  score(value: ScoreValue): string {
    return typeof value === 'number' ? String(value) : (this.texts.entry.words[value] ?? value);
  }

  /** "leg 3, back 5" */
  scores(pains: readonly Pain[], entry: Pick<Entry, 'scores'>): string {
    return pains
      .flatMap((pain) => {
        const score = entry.scores.find((each) => each.pain === pain.id);
        return score ? [`${this.pain(pain)} ${this.score(score.value)}`] : [];
      })
      .join(', ');
  }

  /** All scores of one pain in a sentence, for those who do not see the chart. */
  soFar(pain: Pain, rows: readonly Row[]): string {
    const { look, saved } = this.texts;
    const scores = rows.map((row) => {
      const score = row.entry?.scores.find((each) => each.pain === pain.id);
      const remarks = [
        score?.first === undefined ? '' : fill(saved.first, { value: this.score(score.first) }),
        row.entry?.late ? saved.late : '',
      ].filter((remark) => remark !== '');
      const value = score ? this.score(score.value) : look.empty.toLocaleLowerCase(this.#tag);
      const remark = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
      return `${fill(look.score, { time: this.timeInText(row.time), value })}${remark}`;
    });
    return fill(look.soFar, { pain: this.pain(pain), scores: scores.join('; ') });
  }

  /** What an entry says beside its scores: "Walking. Medicine: 1 tablet, 9:30 PM. Slept badly". */
  rest(entry: Entry, pains: readonly Pain[]): string[] {
    const { look, entry: words } = this.texts;
    const doing =
      entry.doingText ?? (entry.doing === undefined ? undefined : words.doingAnswers[entry.doing]);
    const what = [entry.medicineText, entry.medicineTime && this.clock(`2000-01-01T${entry.medicineTime}`)];
    const named = what.filter((part) => part !== undefined && part !== '').join(', ');
    const taken = named === '' ? words.medicineAnswers.yes : named;
    return [
      doing,
      words.numbShort[entry.numb ?? ''],
      entry.medicine === 'yes' ? fill(look.medicineRow, { what: taken }) : undefined,
      entry.medicine === 'no' ? look.medicineNone : undefined,
      entry.note,
      entry.late ? fill(look.isLate, { when: this.instant(entry.writtenAt, entry.zone) }) : undefined,
      entry.source === 'import' ? look.isImport : undefined,
      ...pains.flatMap((pain) => {
        const score = entry.scores.find((each) => each.pain === pain.id);
        if (score?.first === undefined || score.changedAt === undefined) return [];
        const when = this.instant(score.changedAt, entry.zone);
        return [fill(look.wasFirst, { pain: this.pain(pain), value: this.score(score.first), when })];
      }),
    ].filter((part): part is string => part !== undefined && part !== '');
  }

  /** An instant, as a clock in a zone showed it. */
  instant(iso: string, zone: string): string {
    const options = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
    try {
      return new Intl.DateTimeFormat(this.#tag, { ...options, timeZone: zone }).format(new Date(iso));
    } catch {
      return new Intl.DateTimeFormat(this.#tag, options).format(new Date(iso));
    }
  }

  #format(wallTime: string, day: Intl.DateTimeFormatOptions): string {
    const hasClock = wallTime.includes('T');
    const clock = { hour: 'numeric', minute: '2-digit' } as const;
    // A wall time has no zone, so it is read and shown in the same one.
    const format = new Intl.DateTimeFormat(this.#tag, {
      ...day,
      ...(hasClock ? clock : {}),
      timeZone: 'UTC',
    });
    return format.format(new Date(hasClock ? `${wallTime}Z` : `${wallTime}T00:00Z`));
  }
}
