/** Shows, saves, opens and deletes what the guide keeps on this device. */
import { fill } from '@/i18n/fill.ts';
import type { UiTexts } from '@/i18n/index.ts';
import { h } from '../../dom/elements.ts';
import { todayIso } from '../../format/date.ts';
import { button } from '../browser/buttons.ts';
import { saveFile } from '../../dom/save-file.ts';
import { openFile } from '../browser/file.ts';
import { askToKeep, isKept } from '../browser/persistence.ts';
import { partsOfRecordId } from '../diary/record-ids.ts';
import { deleteEverything, importEverything, type KeptPart, readEverything } from '../store/everything.ts';
import type { StorageProblem } from '../store/outcome.ts';

/** What the built page tells its script. */
export interface MyPagesData {
  readonly texts: UiTexts['myPages'];
  readonly tag: string;
  /** Where each thing can be seen, if its page is built. */
  readonly pages: Readonly<Record<string, string>>;
}

/** Reads and writes files; most readers only look, so it is loaded on use. */
const files = () => import('../store/saved-file.ts');

/** Draws the list anew. `said` is what has just happened. */
export async function showMyPages(data: MyPagesData, screen: HTMLElement, said = ''): Promise<void> {
  const kept = await readEverything();
  const again = (words = '') => void showMyPages(data, screen, words);
  const parts = kept.ok ? kept.value : [];
  screen.replaceChildren(
    h('p', { role: 'status', class: 'said' }, said),
    ...(kept.ok ? [] : [problem(data, kept.problem)]),
    ...(kept.ok && parts.length === 0 ? [empty(data)] : []),
    ...(parts.length > 0 ? [list(data, parts, again)] : []),
    all(data, parts, screen, again),
  );
}

function problem({ texts }: MyPagesData, kind: StorageProblem): HTMLElement {
  const words = kind === 'changed' ? texts.problems.failed : texts.problems[kind];
  return h(
    'div',
    { class: 'notice' },
    h('h2', { class: 'notice-title' }, words.title),
    h('p', {}, words.text),
  );
}

function empty({ texts, pages }: MyPagesData): HTMLElement {
  const links = Object.entries(pages).map(([id, address]) =>
    h('li', {}, h('a', { class: 'go', href: address }, texts.things[id] ?? id)),
  );
  return h(
    'div',
    { class: 'screen' },
    h('h2', { class: 'q-title' }, texts.empty.title),
    h('p', {}, texts.empty.text),
    h('ul', { role: 'list' }, ...links),
  );
}

type Again = (words?: string) => void;

function list(data: MyPagesData, parts: readonly KeptPart[], again: Again): HTMLElement {
  const { texts, pages } = data;
  return h(
    'section',
    { 'aria-labelledby': 'kept' },
    h('h2', { id: 'kept' }, texts.kept),
    h(
      'ul',
      { class: 'kept', role: 'list' },
      ...parts.map((part) => {
        const name = nameOf(data, part);
        const of = () => h('span', { class: 'vh' }, fill(texts.of, { thing: name }));
        const save = button('text-btn', texts.saveCopy, () => void saveParts(data, [part]));
        const remove = button('text-btn', texts.remove, () => ask(data, [part], again));
        save.append(of());
        remove.append(of());
        const page = pages[part.thing.id];
        return h(
          'li',
          {},
          h('div', {}, h('h3', {}, name), h('p', {}, summaryOf(data, part))),
          h(
            'div',
            { class: 'row-acts' },
            page !== undefined && h('a', { class: 'go', href: page }, texts.show, of()),
            save,
            remove,
          ),
        );
      }),
    ),
  );
}

function nameOf({ texts }: MyPagesData, { thing }: KeptPart): string {
  return texts.things[thing.id] ?? texts.other;
}

function summaryOf({ texts, tag }: MyPagesData, { thing, records }: KeptPart): string {
  const count = (forms: { one: string; many: string }, kind: string) => {
    const n = records.filter(({ id }) => partsOfRecordId(id)?.kind === kind).length;
    return n === 0 ? '' : fill(n === 1 ? forms.one : forms.many, { n });
  };
  const changed = records
    .map(({ savedAt }) => savedAt)
    .sort()
    .at(-1);
  const date = changed === undefined ? undefined : new Date(changed);
  const words = [
    thing.id === 'diary' ? count(texts.entries, 'entry') : '',
    thing.id === 'diary' ? count(texts.drafts, 'draft') : '',
    date && !Number.isNaN(date.getTime())
      ? fill(texts.changed, { date: new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(date) })
      : '',
  ].filter((part) => part !== '');
  return words.length > 0 ? words.join(', ') : texts.set;
}

async function saveParts({ texts }: MyPagesData, parts: readonly KeptPart[]): Promise<void> {
  const { savedFile } = await files();
  const now = new Date();
  const settings = Object.assign({}, ...parts.map((part) => part.settings)) as Record<string, string>;
  const text = savedFile({ records: parts.flatMap(({ records }) => records), settings }, now);
  saveFile(fill(texts.file, { date: todayIso(now) }), 'application/json', text);
}

function all(data: MyPagesData, parts: readonly KeptPart[], screen: HTMLElement, again: Again): HTMLElement {
  const { texts } = data;
  const item = (words: { title: string; text: string }, action: HTMLElement) =>
    h('li', {}, h('div', {}, h('h3', {}, words.title), h('p', {}, words.text)), action);
  const keep = item(
    texts.keep,
    button('btn btn-ghost', texts.keep.button, () => {
      void askToKeep().then((kept) => again(kept ? texts.keep.promised : texts.keep.notPromised));
    }),
  );
  void isKept().then((kept) => {
    if (kept) keep.querySelector('p')?.replaceChildren(texts.keep.promised);
  });
  const hasParts = parts.length > 0;
  return h(
    'section',
    { 'aria-labelledby': 'all' },
    h('h2', { id: 'all' }, texts.all),
    h(
      'ul',
      { class: 'gives', role: 'list' },
      hasParts &&
        item(
          texts.saveAll,
          button('btn', texts.saveAll.button, () => void saveParts(data, parts), 'save'),
        ),
      item(
        texts.open,
        button(
          'btn btn-ghost',
          texts.open.button,
          () => openFile('.json', (text) => void openEverything(data, screen, text, again)),
          'open',
        ),
      ),
      hasParts && keep,
      hasParts &&
        item(
          texts.removeAll,
          button('btn btn-danger', texts.removeAll.button, () => ask(data, parts, again), 'trash'),
        ),
    ),
  );
}

async function openEverything(
  data: MyPagesData,
  screen: HTMLElement,
  text: string,
  again: Again,
): Promise<void> {
  const { opened, problems } = data.texts;
  const { readSavedFile } = await files();
  const file = readSavedFile(text);
  if (file === undefined || file === 'newer') {
    again(file === 'newer' ? opened.newer : opened.bad);
    return;
  }
  const plan = await importEverything(file, { dry: true });
  if (!plan.ok) {
    again(plan.problem === 'changed' ? problems.failed.title : problems[plan.problem].title);
    return;
  }
  const { added, same, different, settings } = plan.value;
  const fresh = added.length + settings.length;
  const facts: [string, number][] = [
    [opened.new, fresh],
    [opened.same, same.length],
    [opened.different, different.length],
  ];
  const add = () => {
    void importEverything(file, { dry: false }).then((done) => {
      if (done.ok) again(opened.done);
      else again(done.problem === 'changed' ? problems.failed.text : problems[done.problem].text);
    });
  };
  const title = h('h2', { class: 'q-title', tabindex: -1 }, opened.title);
  screen.replaceChildren(
    h(
      'div',
      { class: 'screen' },
      title,
      h(
        'dl',
        { class: 'facts' },
        ...facts.flatMap(([name, n]) => [h('dt', {}, name), h('dd', {}, String(n))]),
      ),
      different.length > 0 && h('p', {}, opened.keepsOwn),
      fresh === 0 && h('p', {}, opened.nothing),
      h(
        'div',
        { class: 'acts' },
        fresh > 0 && button('btn', opened.add, add),
        button('btn btn-ghost', opened.cancel, () => again()),
      ),
      h('p', { class: 'hint' }, opened.notYet),
    ),
  );
  title.focus();
}

/** Asks before anything is deleted: all parts, or the one that was chosen. */
function ask(data: MyPagesData, parts: readonly KeptPart[], again: Again): void {
  const { texts } = data;
  const names = parts.map((part) => nameOf(data, part)).join(', ');
  const [only] = parts;
  const one = parts.length === 1 ? only : undefined;
  const close = () => dialog.close();
  const remove = () => {
    void deleteEverything(one?.thing).then((deleted) => {
      close();
      const { problems } = texts;
      if (deleted.ok) again(texts.ask.removed);
      else again(deleted.problem === 'changed' ? problems.failed.text : problems[deleted.problem].text);
    });
  };
  const dialog = h(
    'dialog',
    { class: 'ask', 'aria-labelledby': 'ask-title', onclose: () => dialog.remove() },
    h(
      'h2',
      { id: 'ask-title', class: 'q-title' },
      one ? fill(texts.ask.one, { thing: names }) : texts.ask.all,
    ),
    h('p', {}, fill(texts.ask.text, { things: names })),
    h(
      'div',
      { class: 'acts' },
      button('btn', texts.ask.save, () => void saveParts(data, parts), 'save'),
      button('btn btn-ghost', texts.ask.cancel, close),
      button('btn btn-danger', texts.ask.remove, remove, 'trash'),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}
