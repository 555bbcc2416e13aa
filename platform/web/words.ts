import { defineWords } from "#platform/words";

export const webWords = defineWords({
  en: {
    offline: "The server does not answer.",
    offlineHint: "Check the connection and try again.",
    notJson: "The server answered in a way this page does not understand (status {status}).",
    notJsonHint: "Reload the page; if it stays so, tell the administrator.",
    uploadStopped: "The upload was stopped.",
    uploadStoppedHint: "Choose the file again.",
  },
  ru: {
    offline: "Сервер не отвечает.",
    offlineHint: "Проверьте связь и попробуйте снова.",
    notJson: "Ответ сервера непонятен этой странице (код {status}).",
    notJsonHint: "Обновите страницу; если не поможет, сообщите администратору.",
    uploadStopped: "Загрузка файла остановлена.",
    uploadStoppedHint: "Выберите файл ещё раз.",
  },
});
