import { defineWords } from "#platform/words";

/** Why a clock counted or did not. */
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
  },
});
