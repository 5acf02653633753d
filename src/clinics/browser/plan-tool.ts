/**
 * What works behind My plan. The plan is in the fragment of the address, and on the device only when its
 * owner asks for it. A link never changes a kept plan without a question.
 */
import { fill } from '@/i18n/fill.ts';
import { datedList, type DatedGroup } from '../plan/dated-list.ts';
import { isRealDay, localDay } from '../plan/days.ts';
import type { PlanClinic } from '../plan/plan-clinic.ts';
import {
  isSamePlan,
  PLAN_SIDES,
  type Plan,
  planFragment,
  readPlanLink,
  timeFrom,
} from '../plan/plan-link.ts';
import { appointmentInWords, dayInWords, daysSince } from '../plan/plan-words.ts';
import { h } from '../../dom/elements.ts';
import { saveFile } from '../../dom/save-file.ts';
import { partOf, phoneLink } from './elements.ts';
import { forgetPlan, keepPlan, storedPlan } from './plan-storage.ts';
import type { PlanData } from './plan-data.ts';
import { planItems } from './plan-list.ts';

/** The parts of the page, by their `data-part`. */
const PARTS = ['ask', 'bad', 'changed', 'date', 'tools', 'keep', 'kept', 'sample'] as const;
type Part = (typeof PARTS)[number];

export class PlanTool {
  readonly #root: HTMLElement;
  readonly #data: PlanData;
  readonly #form: HTMLFormElement;
  #plan: Plan | null = null;
  #ticked = new Set<string>();
  #isKept = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#data = JSON.parse(partOf(root, 'script[type="application/json"]').textContent) as PlanData;
    this.#form = partOf<HTMLFormElement>(root, 'form');
  }

  start(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#make();
    });
    this.#root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset['point']) this.#tick(target);
    });
    this.#on('change', () => this.#change());
    this.#on('calendar', () => void this.#saveCalendar());
    this.#on('print', () => print());
    this.#on('copy', () => this.#copy());
    this.#on('keep', () => this.#keep());
    this.#on('forget', () => this.#forget());
    addEventListener('hashchange', () => this.#read());
    // Folded parts are printed too.
    addEventListener('beforeprint', () => {
      for (const fold of this.#root.querySelectorAll('details')) fold.open = true;
    });
    this.#read();
    this.#form.removeAttribute('data-waits');
  }

  /** Decides between what the address says and what is kept. */
  #read(): void {
    const link = readPlanLink(location.hash);
    const kept = storedPlan();
    this.#isKept = kept !== null;
    this.#ticked = new Set(kept?.ticked);
    if (link.kind === 'plan') {
      if (kept && !isSamePlan(link.plan, kept.plan)) this.#askWhich(link.plan, kept.plan);
      else this.#show(link.plan);
    } else if (link.kind === 'bad-date') {
      this.#fill(kept?.plan ?? { date: '', ...link.rest });
      this.#reveal('bad', 'ask');
      this.#undated();
    } else if (kept) {
      this.#show(kept.plan);
    } else {
      this.#fill({ date: '', ...link.rest });
      this.#reveal('ask');
      this.#undated();
    }
  }

  #show(plan: Plan): void {
    this.#plan = plan;
    const { texts, language } = this.#data;
    const clinic = this.#clinic();
    const today = localDay(new Date());
    const isPast = plan.date < today;
    const when = appointmentInWords(plan, language, true);
    const about: (Node | string)[] = [];
    if (isPast) about.push(daysSince(plan.date, today, language, texts));
    if (clinic) {
      about.push(clinic.name, phoneLink(clinic));
      if (clinic.place !== null) about.push(clinic.place);
    }
    if (plan.side) about.push(texts.sides[plan.side]);
    const line = this.#part('date').querySelector('p');
    line?.replaceChildren(
      isPast ? fill(texts.past, { day: when }) : when,
      h('small', {}, ...about.flatMap((piece, index) => (index > 0 ? [' · ', piece] : [piece]))),
    );
    this.#control('change').textContent = isPast ? texts.newDate : texts.change;
    const items = planItems(this.#groups(), {
      data: this.#data,
      clinic,
      today,
      time: plan.time,
      ticked: this.#ticked,
    });
    partOf(this.#root, '.line').replaceChildren(...items);
    this.#part('sample').textContent = clinic?.isSample
      ? fill(texts.sampleNote, { clinic: clinic.name })
      : '';
    this.#reveal(
      'date',
      'tools',
      this.#isKept ? 'kept' : 'keep',
      ...(clinic?.isSample ? ['sample' as const] : []),
    );
    partOf<HTMLInputElement>(this.#root, '[data-control=keep]').checked = this.#isKept;
  }

  #askWhich(link: Plan, kept: Plan): void {
    const { texts, language } = this.#data;
    const isOtherDay = link.date !== kept.date;
    const words = (plan: Plan) =>
      isOtherDay ? dayInWords(plan.date, language, true) : appointmentInWords(plan, language, true);
    const part = this.#part('changed');
    partOf(part, 'p').textContent = fill(texts.changed.text, {
      link: appointmentInWords(link, language, true),
      kept: appointmentInWords(kept, language, true),
    });
    const choose = (label: string, plan: Plan, look: string) => {
      const button = h('button', { type: 'button', class: look }, fill(label, { date: words(plan) }));
      button.addEventListener('click', () => {
        this.#write(plan);
        this.#show(plan);
        this.#focusDate();
      });
      return button;
    };
    partOf(part, '.btns').replaceChildren(
      choose(texts.changed.useLink, link, 'btn'),
      choose(texts.changed.keep, kept, 'btn btn-ghost'),
    );
    this.#reveal('changed');
    this.#undated();
  }

  /** Takes what was typed. */
  #make(): void {
    const values = new FormData(this.#form);
    const text = (name: string) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : '';
    };
    const date = text('date');
    const field = partOf<HTMLInputElement>(this.#form, '[name=date]');
    const isReal = isRealDay(date);
    field.toggleAttribute('aria-invalid', !isReal);
    if (!isReal) field.setAttribute('aria-invalid', 'true');
    partOf(this.#form, '.err').hidden = isReal;
    if (!isReal) {
      field.focus();
      return;
    }
    const plan: Plan = {
      date,
      time: timeFrom(text('time')),
      clinic: this.#data.clinics.some(({ id }) => id === text('clinic')) ? text('clinic') : null,
      side: PLAN_SIDES.find((side) => side === text('side')) ?? null,
    };
    this.#write(plan);
    this.#show(plan);
    this.#focusDate();
  }

  /** Puts a plan into the address, and on the device when one is kept there. */
  #write(plan: Plan): void {
    this.#plan = plan;
    // replaceState, not pushState: going back leaves the page instead of walking through each change.
    history.replaceState(null, '', planFragment(plan));
    if (this.#isKept) this.#store();
  }

  #change(): void {
    if (this.#plan) this.#fill(this.#plan);
    this.#reveal('ask');
    partOf(this.#form, '[name=date]').focus();
  }

  #fill({ date, time, clinic, side }: Plan): void {
    const set = (name: string, value: string) => {
      const field = this.#form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);
      if (field) field.value = value;
    };
    set('date', date);
    set('time', time ?? '');
    set('clinic', this.#data.clinics.some(({ id }) => id === clinic) ? (clinic ?? '') : '');
    for (const input of this.#form.querySelectorAll<HTMLInputElement>('[name=side]')) {
      input.checked = input.value === (side ?? '');
    }
  }

  #tick({ dataset, checked }: HTMLInputElement): void {
    const id = dataset['point'] ?? '';
    if (checked) this.#ticked.add(id);
    else this.#ticked.delete(id);
    if (this.#isKept) this.#store();
  }

  #keep(): void {
    this.#isKept = this.#store();
    if (this.#isKept) {
      this.#reveal('date', 'tools', 'kept');
      this.#control('forget').focus();
    } else {
      this.#say(this.#data.texts.keep.failed);
      partOf<HTMLInputElement>(this.#root, '[data-control=keep]').checked = false;
    }
  }

  #forget(): void {
    forgetPlan();
    this.#isKept = false;
    this.#ticked = new Set();
    this.#plan = null;
    history.replaceState(null, '', location.pathname);
    this.#fill({ date: '', time: null, clinic: null, side: null });
    this.#reveal('ask');
    this.#undated();
    this.#say(this.#data.texts.keep.forgotten);
    partOf(this.#form, '[name=date]').focus();
  }

  async #saveCalendar(): Promise<void> {
    const plan = this.#plan;
    if (!plan) return;
    const { planCalendar } = await import('../plan/plan-calendar.ts');
    const { texts } = this.#data;
    const now = new Date();
    const file = planCalendar({
      plan,
      groups: this.#groups(),
      clinic: this.#clinic(),
      texts,
      url: this.#address(plan),
      now,
      today: localDay(now),
    });
    saveFile(texts.ics.file, 'text/calendar', file);
    this.#say(texts.calendarSaved);
  }

  #copy(): void {
    if (!this.#plan) return;
    const { copied, copyFailed } = this.#data.texts;
    navigator.clipboard.writeText(this.#address(this.#plan)).then(
      () => this.#say(copied),
      () => this.#say(copyFailed),
    );
  }

  #groups(): DatedGroup[] {
    if (!this.#plan) return [];
    const { groups } = this.#data;
    const today = localDay(new Date());
    return datedList({ groups, date: this.#plan.date, today, clinic: this.#clinic() });
  }

  #clinic(): PlanClinic | null {
    return this.#data.clinics.find(({ id }) => id === this.#plan?.clinic) ?? null;
  }

  #address(plan: Plan): string {
    return location.origin + location.pathname + planFragment(plan);
  }

  #store(): boolean {
    return this.#plan !== null && keepPlan({ plan: this.#plan, ticked: [...this.#ticked] });
  }

  /** The list as it came with the page, before any plan took its place. */
  readonly #original: Node[] = [];

  #undated(): void {
    const list = partOf(this.#root, '.line');
    if (this.#original.length === 0) this.#original.push(...list.cloneNode(true).childNodes);
    list.replaceChildren(...this.#original.map((node) => node.cloneNode(true)));
  }

  #reveal(...shown: Part[]): void {
    for (const name of PARTS) this.#part(name).hidden = !shown.includes(name);
    this.#say('');
  }

  #say(words: string): void {
    partOf(this.#root, '[role=status]').textContent = words;
  }

  #focusDate(): void {
    this.#part('date').focus();
  }

  #part(name: Part): HTMLElement {
    return partOf(this.#root, `[data-part=${name}]`);
  }

  #control(name: string): HTMLElement {
    return partOf(this.#root, `[data-control=${name}]`);
  }

  #on(name: string, act: () => void): void {
    const control = this.#control(name);
    control.addEventListener(control instanceof HTMLInputElement ? 'change' : 'click', act);
  }
}
