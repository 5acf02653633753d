/** The panel of reading comfort. All in it are plain radio buttons and a switch, which every keyboard knows. */
import { comfort as en, type ComfortTexts } from '../../i18n/en/comfort.ts';
import { type Choice, choices, choose, chosen } from './settings.ts';
import panelStyles from '@/styles/comfort-panel.css?url';
import { make, makeIcon } from './elements.ts';
import { listen } from './listen.ts';
import { voiceFor } from './voice.ts';

/** In one file with the panel: one request is quicker than small ones. A language is added here. */
const texts: Readonly<Record<string, ComfortTexts>> = { en };

/** Draws the panel into its place in the header. */
export async function fillPanel(
  menu: HTMLDetailsElement,
  panel: HTMLElement,
  language: string,
): Promise<void> {
  const words = texts[language];
  if (!words) throw new Error(`Reading comfort has no words in "${language}".`);
  const voice = await voiceFor(document.documentElement.lang);
  await addStyles();

  const end = make('span', { role: 'status' }, words.kept);
  const form = make(
    'form',
    { class: 'comfort', autocomplete: 'off' },
    voice ? listenButton(menu, words, voice) : make('p', { class: 'small muted' }, words.noVoice),
    radios('size', words.size, words.sizes, 'set set-letters'),
    radios('lines', words.lines, words.lineSpaces, 'set set-words'),
    radios('theme', words.theme, words.themes, 'set set-words'),
    make(
      'label',
      { class: 'flip' },
      make('span', {}, words.calm, make('small', {}, words.calmNote)),
      make('input', { type: 'checkbox', role: 'switch', name: 'calm', checked: chosen('calm') === 'on' }),
    ),
    make(
      'p',
      { class: 'comfort-end' },
      end,
      make('button', { class: 'text-btn', type: 'reset' }, words.reset),
    ),
  );
  const tell = (isKept: boolean) => {
    end.textContent = isKept ? words.kept : words.notKept;
  };
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !isChoice(target.name)) return;
    tell(choose(target.name, target.type === 'checkbox' ? (target.checked ? 'on' : 'off') : target.value));
  });
  form.addEventListener('reset', (event) => {
    // What the browser would go back to is what was chosen when the panel was drawn.
    event.preventDefault();
    const kept = names.map((name) => choose(name, choices[name][0]));
    showChosen(form);
    tell(kept.every(Boolean));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  showChosen(form);
  panel.replaceChildren(form);
}

const names = Object.keys(choices).filter(isChoice);

function isChoice(name: string): name is Choice {
  return name in choices;
}

function radios(name: Choice, title: string, words: Readonly<Record<string, string>>, look: string) {
  const options = choices[name].map((value) => {
    const said = words[value] ?? value;
    // A letter of that size says it to the eye, its name to the ear.
    const isLetter = name === 'size';
    const input = make('input', { type: 'radio', name, value, 'aria-label': isLetter && said });
    return make('label', {}, input, isLetter ? make('span', { class: `s${value}` }, 'A') : said);
  });
  return make(
    'fieldset',
    { 'aria-label': title },
    make('legend', {}, title),
    make('div', { class: look }, ...options),
  );
}

function showChosen(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll('input')) {
    if (!isChoice(input.name)) continue;
    input.checked = chosen(input.name) === (input.type === 'checkbox' ? 'on' : input.value);
  }
}

function listenButton(menu: HTMLDetailsElement, words: ComfortTexts, voice: SpeechSynthesisVoice) {
  const icon = makeIcon('M4 9.5H8L13 5V19L8 14.5H4ZM16.5 9A4.5 4.5 0 0 1 16.5 15M19 6.5A8 8 0 0 1 19 17.5');
  const button = make('button', { class: 'btn', type: 'button' }, icon, words.listen);
  button.addEventListener('click', () => {
    menu.open = false;
    listen({ words, voice, backTo: menu.querySelector('summary') });
  });
  return button;
}

/** The styles of the panel and of the player come with their script; pages stay light without them. */
async function addStyles(): Promise<void> {
  const link = make('link', { rel: 'stylesheet', href: panelStyles });
  const come = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await come;
}
