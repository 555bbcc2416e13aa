const two = (n: number) => String(n).padStart(2, "0");

/** A moment as a field of type `datetime-local` writes it, in the reader's own time. */
export function localMoment(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Nine in the morning, so many days from `now`. */
export function morningIn(days: number, now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9, 0);
}

/** The moment that the field holds as the API wants it; nothing when it is empty or no moment. */
export function momentOf(local: string): string | null {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
