/** Reads calendar files with a library that did not write them. */
import ICAL from 'ical.js';

/** The entries of a file. */
export function eventsOf(file: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** When an entry reminds, from its start: `-P1D`. */
export function remindersOf(event: ICAL.Event | undefined): string[] {
  return (event?.component.getAllSubcomponents('valarm') ?? []).map((alarm) => {
    const related = alarm.getFirstProperty('trigger')?.getFirstParameter('related') ?? 'START';
    const trigger = String(alarm.getFirstPropertyValue('trigger'));
    return related === 'START' ? trigger : `${trigger} from another moment`;
  });
}
