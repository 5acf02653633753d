/** For readers who came to a wrong address, and for those whose device keeps a clinic. */
import { showYourClinic } from '../clinics/browser/your-clinic.ts';
import { helpOn } from './not-found.ts';

const known = document.querySelector<HTMLElement>('[data-known-pages]');
if (known) void helpOn(known);
void showYourClinic();
