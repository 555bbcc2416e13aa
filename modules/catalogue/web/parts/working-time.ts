import { currentLanguage } from "#platform/web";
import { type Formats, say } from "#platform/words";
import { timeWords } from "./time-words.ts";

const dayOfWork = 8 * 60;

/** Working minutes as people say them: "40 min", "3 h", "2 working days". A working day has eight hours. */
export function workingTime(minutes: number, format: Formats): string {
  if (minutes < dayOfWork) return format.duration(minutes * 60);
  const days = Math.round((minutes / dayOfWork) * 2) / 2;
  return say(timeWords, currentLanguage())("workingDays", { count: days });
}
