/** The panel of reading comfort. All in it are plain radio buttons and a switch, which every keyboard knows. */
import { comfort as en, type ComfortTexts } from '../../i18n/en/comfort.ts';
import { type Choice, choices, choose, chosen } from './settings.ts';
import panelStyles from '@/styles/comfort-panel.css?url';
import { h, lineIcon } from '../../dom/elements.ts';
import { loadStyles } from '../../dom/load-styles.ts';
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
  // They come with this script; pages stay light without them.
  await loadStyles(panelStyles);

  const end = h('span', { role: 'status' }, words.kept);
  const form = h(
    'form',
    { class: 'comfort', autocomplete: 'off' },
    voice ? listenButton(menu, words, voice) : h('p', { class: 'small muted' }, words.noVoice),
    radios('size', words.size, words.sizes, 'set set-letters'),
    radios('lines', words.lines, words.lineSpaces, 'set set-words'),
    radios('theme', words.theme, words.themes, 'set set-words'),
    h(
      'label',
      { class: 'flip' },
      h('span', {}, words.calm, h('small', {}, words.calmNote)),
      h('input', { type: 'checkbox', role: 'switch', name: 'calm', checked: chosen('calm') === 'on' }),
    ),
    h('p', { class: 'comfort-end' }, end, h('button', { class: 'text-btn', type: 'reset' }, words.reset)),
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
    const input = h('input', { type: 'radio', name, value, 'aria-label': isLetter && said });
    return h('label', {}, input, isLetter ? h('span', { class: `s${value}` }, 'A') : said);
  });
  return h(
    'fieldset',
    { 'aria-label': title },
    h('legend', {}, title),
    h('div', { class: look }, ...options),
  );
}

function showChosen(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll('input')) {
    if (!isChoice(input.name)) continue;
    input.checked = chosen(input.name) === (input.type === 'checkbox' ? 'on' : input.value);
  }
}

function listenButton(menu: HTMLDetailsElement, words: ComfortTexts, voice: SpeechSynthesisVoice) {
  const icon = lineIcon(['M4 9.5H8L13 5V19L8 14.5H4ZM16.5 9A4.5 4.5 0 0 1 16.5 15M19 6.5A8 8 0 0 1 19 17.5']);
  const button = h('button', { class: 'btn', type: 'button' }, icon, words.listen);
  button.addEventListener('click', () => {
    menu.open = false;
    listen({ words, voice, backTo: menu.querySelector('summary') });
  });
  return button;
}
