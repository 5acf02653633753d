/** What authors may use on the pages about the guide itself. Components that need an article stay out. */
import CodeList from './CodeList.astro';
import EmbedCode from './EmbedCode.astro';
import Link from './Link.astro';
import Setting from './Setting.astro';
import Table from './Table.astro';

export const guideComponents = { a: Link, table: Table, CodeList, EmbedCode, Setting };
