/** The limits of a schedule as the guide has them, and a diary with a few of its times. */
export const limits = {
  lateMinutes: 20,
  beforeMinutes: 30,
  bedtime: { at: '22:00', from: '18:00', until: '04:00' },
};
export const times = ['before', 'hour-1', 'hour-2', 'hour-4', 'bedtime', 'day-1', 'day-2'];
export const injection = { date: '2026-12-01', time: '09:40', zone: 'America/Chicago' };
