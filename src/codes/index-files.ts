/** What programs of a clinic read about the codes: a list as JSON, the same as Atom, and a profile to import. */
import { fill, uiTexts } from '../i18n/index.ts';
import { absoluteUrl, pagePath } from '../format/path.ts';
import { xmlText } from '../format/xml.ts';
import { curlyQuotes } from '../format/typography.ts';
import type { Codes } from '../schema/code.ts';
import type { Language } from '../site.config.ts';
import type { CodePage } from './code-pages.ts';

/** A language of the guide with its codes. */
export interface LanguageCodes {
  readonly language: Language;
  readonly pages: readonly CodePage[];
}

/** The HL7 code system of tasks (ActCode). */
const ACT_CODE = '2.16.840.1.113883.5.4';

/** Tasks for which a patient's reading is wanted. */
const TASKS = [
  'PATEDUE',
  'PATINFO',
  'PROBLISTREV',
  'PROBLISTE',
  'DIAGLISTREV',
  'DIAGLISTE',
  'OE',
  'OREV',
  'DISCHINSTE',
];

/** Where requests go. */
export function requestAddress(language: Pick<Language, 'path'>): string {
  return pagePath(language, 'infobutton');
}

/** `codes.json`. */
export function codesJson({ updated }: Codes, all: readonly LanguageCodes[]): object {
  const [{ language }] = all as [LanguageCodes];
  const ui = uiTexts(language.code);
  return {
    version: 1,
    name: ui.siteName,
    url: absoluteUrl(pagePath(language)),
    updated,
    notice: `${ui.codes.own} ${ui.review['not-reviewed'].sentence}`,
    request: absoluteUrl(requestAddress(language)),
    codes: all.flatMap(({ language: { tag }, pages }) =>
      pages.map(({ system, number, name, text, address, read, source }) => ({
        system: { name: system.name, oid: system.oid, uri: system.uri },
        code: number,
        language: tag,
        title: curlyQuotes(name),
        text: curlyQuotes(text),
        url: absoluteUrl(address),
        read: read.map((target) => absoluteUrl(target)),
        source: source.url,
        reviewed: false,
      })),
    ),
  };
}

/** `codes.xml`: an Atom feed whose entries echo the request that they answer, as MedlinePlus Connect does. */
export function codesFeed({ updated }: Codes, { language, pages }: LanguageCodes): string {
  const ui = uiTexts(language.code);
  const self = absoluteUrl(`${pagePath(language)}codes.xml`);
  const time = `${updated}T00:00:00Z`;
  const category = (scheme: string, term: string) =>
    `<category scheme="mainSearchCriteria.v.${scheme}" term="${xmlText(term)}"/>`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language.tag}">`,
    `<title>${xmlText(`${ui.codes.title}: ${ui.siteName}`)}</title>`,
    `<subtitle>${xmlText(`${ui.codes.own} ${ui.review['not-reviewed'].sentence}`)}</subtitle>`,
    `<id>${xmlText(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(absoluteUrl(requestAddress(language)))}"/>`,
    `<updated>${time}</updated>`,
    `<author><name>${xmlText(ui.siteName)}</name></author>`,
    ...pages.map(({ system, number, label, name, text, address }) =>
      [
        '<entry>',
        `<title>${xmlText(curlyQuotes(`${label}: ${name}`))}</title>`,
        `<id>${xmlText(absoluteUrl(address))}</id>`,
        `<link rel="alternate" type="text/html" hreflang="${language.tag}" href="${xmlText(absoluteUrl(address))}"/>`,
        category('cs', system.oid),
        category('c', number),
        category('dn', name),
        `<updated>${time}</updated>`,
        `<summary>${xmlText(curlyQuotes(fill(ui.codes.lead, { text })))}</summary>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>\n',
  ].join('\n');
}

/**
 * A resource profile for OpenInfobutton, in the form of those that it brings (`profilestore/`). Each
 * `search="false"` keeps a parameter from being sent: age, sex, encounter and user are none of our business.
 */
export function openInfobuttonProfile(
  { updated, systems }: Codes,
  { language, pages }: LanguageCodes,
): string {
  const ui = uiTexts(language.code);
  const used = systems.filter(({ id }) => pages.some(({ system }) => system.id === id));
  const context = [
    '<contextDefinition>',
    '<patientGender match="false" search="false"/>',
    '<patientAgeGroup match="false" search="false"/>',
    '<task match="true" search="true">',
    matching(TASKS.map((task) => `<code code="${task}" codeSystem="${ACT_CODE}"/>`)),
    '</task>',
    '<encounterType match="false" search="false"/>',
    '<performerLanguage match="false" search="false"/>',
    '<performerKnowledgeUserType match="false" search="false"/>',
    '<informationRecipientLanguage match="false" search="true"/>',
    '<informationRecipientUserType match="false" search="false"/>',
    '<conceptOfInterest match="true" search="true">',
    matching(
      pages.map(
        ({ system, number, name }) =>
          `<code code="${xmlText(number)}" codeSystem="${system.oid}" codeSystemName="${xmlText(system.name)}" displayName="${xmlText(name)}"/>`,
      ),
    ),
    '</conceptOfInterest>',
    `<subTopics><subTopic linkName="${xmlText(ui.codes.link)}"/></subTopics>`,
    '</contextDefinition>',
    '<knowledgeRequestService>',
    `<knowledgeRequestServiceLocation url="${xmlText(`${absoluteUrl(requestAddress(language))}?`)}"/>`,
    '</knowledgeRequestService>',
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<knowledgeResourceProfile>',
    '<header id="1">',
    `<title>${xmlText(ui.siteName)}</title>`,
    `<profileDescription>${xmlText(`${ui.codes.summary} ${ui.review['not-reviewed'].sentence}`)}</profileDescription>`,
    `<versionControl publicationDate="${updated}T00:00:00"/>`,
    '</header>',
    '<profileDefinition hl7URLCompliant="true" hl7KnowledgeResponseCompliant="false">',
    '<authorizedOrganizations/>',
    '<supportedTerminologies>',
    ...used.map(({ oid, name }) => `<supportedTerminology id="${oid}" name="${xmlText(name)}"/>`),
    '</supportedTerminologies>',
    '<contexts>',
    `<context name="${xmlText(ui.codes.link)}" id="1">`,
    ...context,
    '</context>',
    '</contexts>',
    '</profileDefinition>',
    '</knowledgeResourceProfile>\n',
  ].join('\n');
}

function matching(codes: readonly string[]): string {
  return [
    '<matchingDomain>',
    '<enumeration includeDescendants="false">',
    ...codes,
    '</enumeration>',
    '</matchingDomain>',
  ].join('\n');
}
