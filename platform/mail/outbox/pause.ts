/** Growing pauses, as RFC 5321 (4.5.4.1) has them: soon at first, then for days. Milliseconds. */
const minute = 60_000;

export const giveUpAfter = 5 * 24 * 60 * minute;

/** Before the letter is tried again, after so many tries. */
export function letterPause(attempts: number): number {
  return Math.min(minute * 2 ** Math.max(0, attempts - 1), 4 * 60 * minute);
}

/** Before the server is tried again, when it did not answer or did not let us in so many times in a row. */
export function serverPause(failures: number): number {
  return Math.min(5_000 * 2 ** Math.max(0, failures - 1), 15 * minute);
}
