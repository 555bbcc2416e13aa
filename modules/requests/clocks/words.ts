import { defineWords, type Say } from "#platform/words";

/** Why a clock counted or did not, and how long, in hours and minutes: a working day is no day of 24 hours. */
export const clockWords = defineWords({
  en: {
    counted: "counted {time}",
    countedWaiting: "counted {time}, {whom}",
    countedAcross: "counted {time} within working hours",
    countedAcrossWaiting: "counted {time} within working hours, {whom}",
    outside: "outside working hours",
    holiday: "holiday",
    namedHoliday: "holiday: {name}",
    paused: "paused {time}: {whom}",
    closed: "closed until it was reopened",
    customer: "waiting for the customer",
    partner: "waiting for a partner",
    approval: "waiting for approval",
    date: "put off until a date",
    part: "waiting for another unit's part",
    seconds: "{seconds}\u00a0s",
    minutes: "{minutes}\u00a0min",
    hours: "{hours}\u00a0h",
    hoursMinutes: "{hours}\u00a0h\u00a0{minutes}\u00a0min",
  },
  ru: {
    counted: "засчитано {time}",
    countedWaiting: "засчитано {time}, {whom}",
    countedAcross: "засчитано {time} рабочего времени",
    countedAcrossWaiting: "засчитано {time} рабочего времени, {whom}",
    outside: "нерабочее время",
    holiday: "нерабочий день",
    namedHoliday: "нерабочий день: {name}",
    paused: "пауза {time}: {whom}",
    closed: "закрыто, пока не возобновили",
    customer: "ждём клиента",
    partner: "ждём партнёра",
    approval: "ждём согласования",
    date: "отложено до даты",
    part: "ждём часть от другого подразделения",
    seconds: "{seconds}\u00a0с",
    minutes: "{minutes}\u00a0мин",
    hours: "{hours}\u00a0ч",
    hoursMinutes: "{hours}\u00a0ч\u00a0{minutes}\u00a0мин",
  },
});

/** A length of working time: "3 h 20 min", "80 h"; whole minutes once it is more than one. */
export function workingTime(seconds: number, t: Say<(typeof clockWords)["en"]>): string {
  const all = Math.round(Math.abs(seconds));
  if (all < 60) return t("seconds", { seconds: all });
  const whole = Math.round(all / 60);
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return t("minutes", { minutes });
  return minutes === 0 ? t("hours", { hours }) : t("hoursMinutes", { hours, minutes });
}
