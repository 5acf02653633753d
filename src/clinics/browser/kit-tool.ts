/** What works behind the page For clinics: each change of the form makes all messages anew. Nothing is kept or sent. */
import { fill } from '@/i18n/fill.ts';
import type { Messages } from '@/schema/messages.ts';
import { emailDocument, emailHtml, emailText, letterHtml, letterPlain } from '../kit/email-html.ts';
import { smsLength, straightened } from '../kit/gsm7.ts';
import { emailOf, letterOf, portalText, smsText, typedAddress, wholeDate } from '../kit/message.ts';
import { qrPng, qrSvg } from '../kit/qr-code.ts';
import { copyRich, copyText } from './copy.ts';
import { h } from '../../dom/elements.ts';
import { saveFile } from '../../dom/save-file.ts';
import { partOf } from './elements.ts';
import type { KitData, SendablePage } from './kit-data.ts';
import { appointmentFile } from './kit-calendar.ts';
import { type KitChoice, KitForm } from './kit-form.ts';
import { printPoster } from './kit-poster.ts';
import { emailView, qrView } from './kit-views.ts';
import { whenShown } from '../../dom/when-shown.ts';

/** The cards, each with its own line for what has just happened. */
type Card = 'email' | 'sms' | 'calendar' | 'link' | 'letter' | 'leaflet' | 'poster';

type Action = () => void | Promise<void>;

export class KitTool {
  readonly #root: HTMLElement;
  readonly #data: KitData;
  readonly #form: KitForm;
  #choice: KitChoice | null = null;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#data = JSON.parse(partOf(root, 'script[type="application/json"]').textContent) as KitData;
    this.#form = new KitForm(partOf(root, '.asks-col'), this.#data);
  }

  start(): void {
    const form = partOf(this.#root, '.asks-col');
    for (const name of ['input', 'change']) {
      form.addEventListener(name, ({ target }) => {
        this.#form.tidy(target instanceof HTMLElement ? (target.getAttribute('name') ?? '') : '');
        this.#render();
      });
    }
    this.#sms().addEventListener('input', () => this.#count());
    for (const [name, act] of Object.entries(this.#actions())) {
      this.#control(name).addEventListener('click', () => void act());
    }
    this.#form.tidy('clinic');
    this.#render();
    // Browsers fill in again what was typed before a reload.
    whenShown(() => {
      this.#form.tidy('');
      this.#render();
      if (this.#choice?.input.target === 'article') void this.#loadPages();
    });
    partOf(this.#root, '.kit').removeAttribute('data-waits');
    // All pages and their sections are 6 KB, so they wait for somebody who begins to choose.
    for (const name of ['focusin', 'pointerdown', 'input']) {
      form.addEventListener(name, () => void this.#loadPages(), { once: true });
    }
  }

  #arePagesAsked = false;

  async #loadPages(): Promise<void> {
    if (this.#arePagesAsked) return;
    this.#arePagesAsked = true;
    const { base, pagesAddress } = this.#data;
    const answer = await fetch(base + pagesAddress.slice(1)).catch(() => null);
    if (!answer?.ok) return;
    this.#form.takePages((await answer.json()) as SendablePage[]);
    this.#render();
  }

  #render(): void {
    this.#choice = this.#form.choice();
    partOf(this.#root, '.empty').hidden = this.#choice !== null;
    partOf(this.#root, '[data-out]').hidden = this.#choice === null;
    const choice = this.#choice;
    if (!choice) return;
    const messages = this.#messages(choice);
    this.#renderMessages(choice, messages);
    this.#renderPapers(choice, messages);
  }

  /** What is sent: email, text message, calendar entry and link, with what is said about the choice. */
  #renderMessages({ input, clinic }: KitChoice, messages: Messages): void {
    const { texts } = this.#data;
    const email = emailOf(input, messages);
    this.#write('topic', input.target === 'article' ? texts.what.topic : '');
    this.#write('no-date', input.date === null ? texts.out.noDate : '');
    this.#write(
      'sample',
      clinic?.isSample ? (this.#part('sample').dataset['words']?.replace('{name}', clinic.name) ?? '') : '',
    );
    this.#write('subject', fill(texts.email.subject, { subject: email.subject }));
    this.#part('email').replaceChildren(emailView(email));
    this.#sms().value = smsText(input, messages);
    this.#count();

    this.#write('calendar-title', fill(messages.calendar.title, { clinic: input.clinic.name }));
    this.#write(
      'calendar-when',
      input.date === null ? texts.calendar.needsDate : wholeDate(input.date, input.hour, input.language),
    );
    this.#write('calendar-reminders', input.date === null ? '' : texts.calendar.reminders);
    this.#control('save-calendar').hidden = input.date === null;

    this.#write('link', input.link);
    const { hint, planHint, typedPlanHint } = texts.link;
    this.#write('link-hint', input.target !== 'plan' ? hint : clinic ? planHint : typedPlanHint);
  }

  /** What is printed: letter, leaflets, the file to keep and the poster. */
  #renderPapers({ input, clinic }: KitChoice, messages: Messages): void {
    const { texts, base, packAddress } = this.#data;
    const address = typedAddress(input.link);
    const letter = letterOf(input, messages);
    const code = (link: string) => qrView(link, fill(texts.letter.codeAlt, { address }));
    /** What hangs on a wall is not for one patient's date. */
    const onWalls = input.link.replace(/#d=.*/, '');

    this.#part('letter').replaceChildren(
      h('p', {}, h('strong', {}, letter.title), ` ${letter.text}`),
      h('p', {}, letter.help),
    );
    this.#write('letter-code-label', messages.letter.code);
    this.#part('letter-code').replaceChildren(code(input.link));
    this.#part('letter-address').replaceChildren(...breakable(address));
    this.#write(
      'letter-spoken',
      fill(texts.letter.spoken, { address: spokenAddress(address, texts.spelled) }),
    );

    const leaflet = this.#form.leaflet();
    this.#card('leaflet').hidden = leaflet.length === 0;
    this.#part('leaflet').replaceChildren(
      ...leaflet.map(({ paper, path }) =>
        h('a', { class: 'btn btn-ghost', href: base + path.slice(1), type: 'application/pdf' }, paper),
      ),
    );
    const file = base + packAddress.slice(1);
    this.#control('pack').setAttribute('href', clinic ? file.replace(/(?=\.html$)/, `-${clinic.id}`) : file);

    this.#write('poster-clinic', input.clinic.name);
    this.#write('poster-title', messages.poster.title);
    this.#write('poster-text', messages.poster.text);
    this.#write('poster-label', messages.letter.code);
    this.#part('poster-code').replaceChildren(code(onWalls));
    this.#part('poster-address').replaceChildren(...breakable(address));
    this.#write('poster-help', messages.poster.help);
    this.#write('poster-note', messages.poster.note);
  }

  /** Counts the text message as it is now, also while somebody changes it. */
  #count(): void {
    const { sms } = this.#data.texts;
    const { signs, messages, room, costly } = smsLength(this.#sms().value);
    const isOne = messages === 1;
    this.#write('count', fill(isOne ? sms.fits : sms.tooLong, { n: signs, room, count: messages }));
    const meter = partOf<HTMLMeterElement>(this.#root, 'meter');
    meter.max = Math.max(room, signs);
    meter.high = room;
    meter.optimum = Math.min(room, 100);
    meter.value = signs;
    const name = costly ? (sms.names[costly.sign] ?? fill(sms.otherName, { sign: costly.sign })) : '';
    this.#write('costly', costly ? fill(sms.costly, { name, word: costly.word, room }) : '');
    this.#write('over', isOne ? '' : fill(sms.over, { n: signs - room, count: messages }));
    const canStraighten = costly !== null && straightened(costly.sign) !== costly.sign;
    this.#control('straighten').hidden = !canStraighten;
  }

  /** What the buttons do, by the names of their controls. */
  #actions(): Record<string, Action> {
    return { ...this.#messageActions(), ...this.#paperActions() };
  }

  /** Makes an action of what is to be done with the choice. */
  #chosen(act: (choice: KitChoice, messages: Messages) => void | Promise<void>): Action {
    return () => {
      const choice = this.#choice;
      return choice ? act(choice, this.#messages(choice)) : undefined;
    };
  }

  #messageActions(): Record<string, Action> {
    const { texts } = this.#data;
    return {
      'copy-email': this.#chosen(async ({ input }, messages) => {
        const email = emailOf(input, messages);
        this.#copied(
          'email',
          texts.email.place,
          await copyRich(emailHtml(email), emailText(email)),
          emailText(email),
        );
      }),
      'copy-email-text': this.#chosen(async ({ input }, messages) => {
        const text = emailText(emailOf(input, messages));
        this.#copied('email', texts.email.place, await copyText(text), text);
      }),
      'save-email': this.#chosen(({ input }, messages) => {
        this.#saved(
          'email',
          'email.html',
          emailDocument(emailOf(input, messages), input.language),
          'text/html',
        );
      }),
      'copy-sms': async () => {
        const text = this.#sms().value;
        this.#copied('sms', texts.sms.place, await copyText(text), text);
      },
      'save-sms': () => this.#saved('sms', 'text-message.txt', this.#sms().value, 'text/plain'),
      straighten: () => {
        this.#sms().value = straightened(this.#sms().value);
        this.#count();
        this.#sms().focus();
      },
      'save-calendar': this.#chosen(async (choice, messages) => {
        const file = await appointmentFile(choice, messages);
        this.#saved('calendar', texts.calendar.file, file, 'text/calendar;charset=utf-8');
      }),
      'copy-link': this.#chosen(async ({ input }) => {
        this.#copied('link', texts.link.place, await copyText(input.link), input.link);
      }),
      'copy-link-text': this.#chosen(async ({ input }, messages) => {
        const text = portalText(input, messages);
        this.#copied('link', texts.link.place, await copyText(text), text);
      }),
    };
  }

  #paperActions(): Record<string, Action> {
    const { place } = this.#data.texts.letter;
    return {
      'copy-letter': this.#chosen(async ({ input }, messages) => {
        const letter = letterOf(input, messages);
        const address = typedAddress(input.link);
        const text = letterPlain(letter, address);
        this.#copied('letter', place, await copyRich(letterHtml(letter, address), text), text);
      }),
      'save-svg': this.#chosen(({ input }) =>
        this.#saved('letter', 'qr-code.svg', qrSvg(input.link), 'image/svg+xml'),
      ),
      'save-png': this.#chosen(async ({ input }) => {
        this.#saved('letter', 'qr-code.png', await qrPng(input.link), 'image/png');
      }),
      'print-a4': () => printPoster(partOf(this.#root, '.poster'), 'a4'),
      'print-letter': () => printPoster(partOf(this.#root, '.poster'), 'letter'),
    };
  }

  #copied(card: Card, place: string, hasWorked: boolean, text: string): void {
    const { copied, blocked, blockedLabel } = this.#data.texts;
    this.#say(card, hasWorked ? fill(copied, { place }) : blocked);
    const field = this.#card(card).querySelector('.to-copy');
    field?.remove();
    if (hasWorked) return;
    const area = h(
      'textarea',
      { class: 'inp to-copy', rows: '6', readonly: true, 'aria-label': blockedLabel },
      text,
    );
    this.#card(card).append(area);
    area.focus();
    area.select();
  }

  #saved(card: Card, name: string, content: BlobPart, type: string): void {
    saveFile(name, type, content);
    this.#say(card, this.#data.texts.saved);
  }

  #say(card: Card, words: string): void {
    for (const status of this.#root.querySelectorAll('.msg [role=status]')) status.textContent = '';
    partOf(this.#card(card), '[role=status]').textContent = words;
  }

  #messages({ input }: KitChoice): Messages {
    const messages = this.#data.messages[input.language];
    if (!messages) throw new Error(`There are no messages in ${input.language}.`);
    return messages;
  }

  /** Writes a text into its part; an empty one is hidden. */
  #write(name: string, text: string): void {
    const part = this.#part(name);
    part.textContent = text;
    part.hidden = text === '';
  }

  #sms(): HTMLTextAreaElement {
    return partOf<HTMLTextAreaElement>(this.#root, '#kit-sms');
  }

  #card(name: Card): HTMLElement {
    return partOf(this.#root, `[data-card=${name}]`);
  }

  #part(name: string): HTMLElement {
    return partOf(this.#root, `[data-write=${name}]`);
  }

  #control(name: string): HTMLElement {
    return partOf(this.#root, `[data-control=${name}]`);
  }
}

/** How staff say an address on the phone: "guide dot example slash ready". */
function spokenAddress(address: string, { dot, slash, hyphen }: KitData['texts']['spelled']): string {
  return address
    .replaceAll('.', ` ${dot} `)
    .replaceAll('/', ` ${slash} `)
    .replaceAll('-', ` ${hyphen} `)
    .replaceAll(/ +/g, ' ');
}

/** An address that breaks before its slashes, where a line is too short for it. */
function breakable(address: string): Node[] {
  return address
    .split(/(?=\/)/)
    .flatMap((part, index) => [...(index > 0 ? [h('wbr')] : []), document.createTextNode(part)]);
}
