import { defineWords } from "#platform/words";

export const stateWords = defineWords({
  en: {
    failed: "This did not work",
    forbidden: "This is not open to you",
    missing: "There is nothing here",
    place: "Where: {place}",
    code: "Code {code}",
    cancel: "Stop",
    cancelling: "Stopping…",
    waiting: "Waiting for its turn",
    running: "Working",
    done: "Done",
    stopped: "Stopped",
    progress: "{done} of {total}",
    soFar: "{done} so far",
  },
  ru: {
    failed: "Не получилось",
    forbidden: "Это вам не открыто",
    missing: "Здесь ничего нет",
    place: "Где: {place}",
    code: "Код {code}",
    cancel: "Остановить",
    cancelling: "Останавливается…",
    waiting: "Ждёт очереди",
    running: "Выполняется",
    done: "Готово",
    stopped: "Остановлено",
    progress: "{done} из {total}",
    soFar: "уже {done}",
  },
});
