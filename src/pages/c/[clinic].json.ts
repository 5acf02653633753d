/** What scripts need to know of a clinic to draw its boxes in the articles. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { clinicData } from '@/clinics/clinic-data.ts';
import { clinics } from '@/clinics/entries.ts';
import { uiTexts } from '@/i18n/index.ts';
import { languages } from '@/site.config.ts';

export async function getStaticPaths() {
  return (await clinics()).map((clinic) => ({ params: { clinic: clinic.id }, props: { clinic } }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { clinic } }) => {
  const [language] = languages;
  return Response.json(clinicData(clinic, uiTexts(language.code), language));
};
