/** Draws the clinic that this device keeps, or asks once whether to keep the one that the reader comes from. */
import { loadStyles } from '../../dom/load-styles.ts';
import styles from '@/styles/clinic.css?url';
import { keepQuestion } from '../boxes.ts';
import type { ClinicData } from '../clinic-data.ts';
import { endOfSection, insertionsFor } from '../insertions.ts';
import { elementOf } from './element.ts';

/** Its key in the storage of the browser. */
export const CLINIC_KEY = 'clinic';

/** Asks for the file of a clinic; undefined where the id is none. */
export async function askForClinic(id: string | null): Promise<Response | undefined> {
  return /^[a-z\d-]+$/.test(id ?? '') ? fetch(`${import.meta.env.BASE_URL}c/${id}.json`) : undefined;
}

/** Draws it, or asks. A copy that a clinic runs has its boxes already. */
export async function showYourClinic(): Promise<void> {
  if (document.querySelector('.mine')) return;
  const id = localStorage.getItem(CLINIC_KEY) ?? sessionStorage.getItem(CLINIC_KEY);
  const answer = await askForClinic(id);
  if (!answer?.ok) {
    // The clinic is gone from the guide, and so is the reason to keep it.
    if (answer?.status === 404) forget();
    return;
  }
  const data = (await answer.json()) as ClinicData;
  await loadBoxStyles();
  if (localStorage.getItem(CLINIC_KEY) === id) draw(data);
  // No question comes before danger signs, and the page of a clinic has its own button.
  else if (!document.querySelector('[data-clinic], [data-nosnippet]')) ask(data);
}

/** Keeps a clinic on this device, and draws it. */
export async function keepClinic(id: string): Promise<void> {
  localStorage.setItem(CLINIC_KEY, id);
  await showYourClinic();
  document.querySelector<HTMLElement>('.mine a')?.focus();
}

function ask(data: ClinicData): void {
  const question = elementOf(keepQuestion(data));
  const [keep, no] = question.querySelectorAll('button');
  keep?.addEventListener('click', () => {
    question.remove();
    void keepClinic(data.id);
  });
  no?.addEventListener('click', () => {
    localStorage.setItem(CLINIC_KEY, '');
    question.remove();
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  });
  document.querySelector('header.head')?.after(question);
}

function draw(data: ClinicData): void {
  const drawn: Element[] = [];
  const isOwnPage = document.querySelector('[data-clinic]') !== null;
  for (const { selector, position, markup } of insertionsFor(data, location.pathname)) {
    const place = document.querySelector<HTMLElement>(selector);
    // The page of a clinic has its own boxes and numbers.
    if (!place || (isOwnPage && !selector.startsWith('header'))) continue;
    const element = elementOf(markup);
    drawn.push(element);
    if (position === 'section') {
      const spot = endOfSection<Element>(place);
      spot.element.insertAdjacentElement(spot.position, element);
    } else {
      place.insertAdjacentElement(position, element);
    }
  }
  const line = drawn[0];
  if (!line) return;
  const button = elementOf({
    tag: 'button',
    attributes: { class: 'text-btn', type: 'button', 'aria-label': data.words.forgetWhom },
    children: [data.words.forget],
  });
  line.firstElementChild?.append(button);
  button.addEventListener('click', () => {
    forget();
    const said = elementOf({
      tag: 'p',
      attributes: { class: 'mine wrap', role: 'status', tabindex: '-1' },
      children: [data.words.forgotten],
    });
    line.after(said);
    for (const element of drawn) element.remove();
    said.focus();
  });
}

function forget(): void {
  localStorage.removeItem(CLINIC_KEY);
  sessionStorage.removeItem(CLINIC_KEY);
}

/** Boxes without their double line could be taken for the guide, so they wait for their styles. */
async function loadBoxStyles(): Promise<void> {
  if (!document.querySelector('[data-clinic]')) await loadStyles(styles);
}
