/** The messages of the content, and a choice in the kit, for tests. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { MessageInput } from '../../../../src/clinics/kit/message.ts';
import { messagesSchema } from '../../../../src/schema/messages.ts';

export const messages = messagesSchema.parse(
  parse(readFileSync(new URL('../../../../content/messages/en.yaml', import.meta.url), 'utf8')),
);

export const input: MessageInput = {
  clinic: {
    name: 'Northway Clinic',
    phone: '202-555-0143',
    tel: '+12025550143',
    place: 'Door B, 12 Sample Street, Springfield',
  },
  emergency: { number: '911', country: 'US' },
  time: 'booking',
  target: 'clinic',
  link: 'https://guide.example/c/northway/',
  helpLink: 'https://guide.example/help/',
  title: '',
  date: '2026-12-09',
  hour: '14:30',
  today: '2026-11-30',
  language: 'en-US',
};
