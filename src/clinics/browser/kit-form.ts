/** What was chosen in the form of the kit. */
import { fill } from '@/i18n/fill.ts';
import { MESSAGE_TARGETS, MESSAGE_TIMES, type MessageTarget } from '@/schema/message-kinds.ts';
import { clinicPath } from '../clinic.ts';
import type { MessageInput } from '../kit/message.ts';
import { phoneProblem } from '../kit/phone-check.ts';
import { dialled } from '../phone.ts';
import { isRealDay, localDay } from '../plan/days.ts';
import { planFragment, timeFrom } from '../plan/plan-link.ts';
import { h } from '../../dom/elements.ts';
import { partOf } from './elements.ts';
import type { KitClinic, KitData, KitLeaflet, SendablePage } from './kit-data.ts';

/** A choice that messages can be made of, with the clinic where it is one of the list. */
export interface KitChoice {
  readonly input: MessageInput;
  readonly clinic: KitClinic | null;
}

export class KitForm {
  readonly #form: HTMLElement;
  readonly #data: KitData;
  #pages: readonly SendablePage[] = [];

  constructor(form: HTMLElement, data: KitData) {
    this.#form = form;
    this.#data = data;
    this.#field('phone').addEventListener('blur', () => this.#checkPhone());
  }

  /** Takes the list of sections. Without it, whole articles can still be sent. */
  takePages(pages: readonly SendablePage[]): void {
    this.#pages = pages;
    this.#fillSections();
  }

  /** Shows only the fields that the choices so far ask for. */
  tidy(changed: string): void {
    const clinic = this.#clinic();
    this.#part('typed').hidden = clinic !== null;
    const own = this.#part('own');
    own.hidden = clinic === null;
    if (clinic === null && this.#target() === 'clinic') this.#choose('before');
    if (changed === 'clinic' && clinic !== null) this.#choose('clinic');
    const isArticle = this.#target() === 'article';
    this.#part('article').hidden = !isArticle;
    if (changed === 'article') this.#fillSections();
  }

  /** The choice, or null while name or phone is missing. */
  choice(): KitChoice | null {
    const clinic = this.#clinic();
    const { sample } = this.#data.texts.clinic;
    // What is copied leaves the page, so a made-up clinic says there, too, that it is one.
    const listed = clinic?.isSample ? fill(sample, { name: clinic.name }) : clinic?.name;
    const name = listed ?? this.#value('name').trim();
    const phone = clinic?.phone ?? this.#value('phone').trim();
    const country = clinic?.country ?? this.#data.country;
    if (name === '' || phoneProblem(phone, country) !== null) return null;
    const day = this.#value('date');
    const date = isRealDay(day) ? day : null;
    const hour = date === null ? null : timeFrom(this.#value('hour'));
    const target = this.#target();
    const number = this.#data.emergencyNumbers[country];
    return {
      clinic,
      input: {
        clinic: { name, phone, tel: clinic?.tel ?? dialled(phone, country), place: clinic?.place ?? null },
        emergency: number === undefined ? this.#ownEmergency() : { number, country },
        time: MESSAGE_TIMES.find((time) => time === this.#value('time')) ?? 'booking',
        target,
        link: this.#link(target, { clinic, date, hour }),
        helpLink: this.#whole(this.#data.help),
        title: this.#title(),
        date,
        hour,
        today: localDay(new Date()),
        language: this.#value('language'),
      },
    };
  }

  #link(
    target: MessageTarget,
    { clinic, date, hour }: { clinic: KitClinic | null; date: string | null; hour: string | null },
  ): string {
    switch (target) {
      case 'clinic':
        return this.#whole(clinic ? clinicPath(clinic.id) : this.#data.targets.before);
      case 'plan': {
        const id = clinic?.id ?? null;
        const fragment = date
          ? planFragment({ date, time: hour, clinic: id, side: null })
          : id
            ? `#c=${id}`
            : '';
        return this.#whole('/my-plan/') + fragment;
      }
      case 'article': {
        const section = this.#value('section');
        return this.#whole(this.#value('article')) + (section === '' ? '' : `#${section}`);
      }
      default:
        return this.#whole(this.#data.targets[target]);
    }
  }

  /** The number of the country of this copy, for a country of which the guide knows none. */
  #ownEmergency(): MessageInput['emergency'] {
    const { country, emergencyNumbers } = this.#data;
    return { number: emergencyNumbers[country] ?? '', country };
  }

  /** The PDF leaflet of what is sent: for a clinic's page or a plan, the clinic's own where there is one. */
  leaflet(): { files: KitLeaflet; isOwn: boolean } {
    const target = this.#target();
    if (target === 'article') return { files: this.#page()?.leaflet ?? [], isOwn: false };
    const own = target === 'clinic' || target === 'plan' ? (this.#clinic()?.leaflet ?? []) : [];
    return own.length > 0
      ? { files: own, isOwn: true }
      : { files: this.#data.leaflets[target], isOwn: false };
  }

  #title(): string {
    const page = this.#page();
    const section = page?.sections.find(([id]) => id === this.#value('section'));
    return section?.[1] ?? page?.title ?? this.#titleInList();
  }

  #whole(address: string): string {
    return location.origin + this.#data.base + address.slice(1);
  }

  #fillSections(): void {
    const select = this.#field('section');
    const options = (this.#page()?.sections ?? []).map(([id, title]) => h('option', { value: id }, title));
    select.replaceChildren(h('option', { value: '' }, this.#data.texts.what.whole), ...options);
  }

  #checkPhone(): void {
    const field = this.#field('phone');
    const value = this.#value('phone').trim();
    const problem = value === '' ? null : phoneProblem(value, this.#data.country);
    const error = partOf(this.#form, '#kit-phone-error');
    const { phoneShort, phoneLong, phoneUs } = this.#data.texts.clinic;
    if (problem) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    error.hidden = problem === null;
    if (!problem) return;
    const words = problem.kind === 'short' ? phoneShort : phoneLong;
    const sentence = fill(problem.digits === 1 ? words.one : words.many, { n: problem.digits });
    error.textContent = this.#data.country === 'US' ? `${sentence} ${phoneUs}` : sentence;
  }

  #clinic(): KitClinic | null {
    const select = this.#form.querySelector<HTMLSelectElement>('[name=clinic]');
    return this.#data.clinics.find(({ id }) => id === select?.value) ?? null;
  }

  #titleInList(): string {
    const select = this.#field('article');
    return select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.text ?? '') : '';
  }

  #page() {
    return this.#pages.find(({ address }) => address === this.#value('article'));
  }

  #target(): MessageTarget {
    const value = this.#form.querySelector<HTMLInputElement>('[name=target]:checked')?.value;
    return MESSAGE_TARGETS.find((target) => target === value) ?? 'before';
  }

  #choose(target: MessageTarget): void {
    partOf<HTMLInputElement>(this.#form, `[name=target][value=${target}]`).checked = true;
  }

  #value(name: string): string {
    return this.#field(name).value;
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return partOf<HTMLInputElement | HTMLSelectElement>(this.#form, `[name=${name}]`);
  }

  #part(name: string): HTMLElement {
    return partOf(this.#form, `[data-part=${name}]`);
  }
}
