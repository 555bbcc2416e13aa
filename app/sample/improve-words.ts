// What the sample company calls what it has done in the past year.

type Language = "en" | "ru";

interface SolutionWords {
  readonly need: string;
  readonly title: string;
  readonly description: string;
  readonly steps: readonly string[];
}

export const solutionWords: Readonly<Record<string, Readonly<Record<Language, SolutionWords>>>> = {
  registration_desk: {
    en: {
      need: "Letters lie for days before they are registered",
      title: "A registration desk that works at once",
      description: "Letters of these units are registered while the messenger waits, not in the evening.",
      steps: ["Choose the hours of the desk", "Teach two colleagues", "Tell the units"],
    },
    ru: {
      need: "Письма днями ждут регистрации",
      title: "Стол регистрации, который работает сразу",
      description: "Письма этих подразделений регистрируют при курьере, а не вечером.",
      steps: ["Определить часы работы стола", "Обучить двух сотрудников", "Сообщить подразделениям"],
    },
  },
  dispatchers_course: {
    en: {
      need: "A car is waited for too long",
      title: "A course for dispatchers",
      description: "Two days on planning routes and on speaking with those who wait.",
      steps: ["Agree on the programme", "Hold the course"],
    },
    ru: {
      need: "Машину ждут слишком долго",
      title: "Курс для диспетчеров",
      description: "Два дня о планировании рейсов и о разговоре с теми, кто ждёт.",
      steps: ["Согласовать программу", "Провести курс"],
    },
  },
  second_approval: {
    en: {
      need: "Nobody knows who has approved an access",
      title: "A second approval of each access",
      description: "The head of the owner of the data approves as well.",
      steps: ["Change the form", "Name those who approve"],
    },
    ru: {
      need: "Неизвестно, кто одобрил доступ",
      title: "Второе согласование каждого доступа",
      description: "Доступ одобряет ещё и руководитель владельца данных.",
      steps: ["Изменить форму", "Назначить согласующих"],
    },
  },
  one_address: {
    en: {
      need: "Suppliers' invoices go round for weeks",
      title: "One address for invoices",
      description: "Invoices no longer go from desk to desk: one address, one queue.",
      steps: ["Open the address", "Write to the suppliers"],
    },
    ru: {
      need: "Счета поставщиков неделями ходят по кругу",
      title: "Один адрес для счетов",
      description: "Счета больше не ходят со стола на стол: один адрес, одна очередь.",
      steps: ["Открыть адрес", "Написать поставщикам"],
    },
  },
  course_calendar: {
    en: {
      need: "A place in a course takes weeks to get",
      title: "A calendar of courses shared with the units",
      description: "Units book places themselves and see which are free.",
      steps: ["Publish the calendar", "Show the heads how to book"],
    },
    ru: {
      need: "Записи на курс ждут неделями",
      title: "Общий календарь курсов",
      description: "Подразделения сами записывают людей и видят свободные места.",
      steps: ["Опубликовать календарь", "Показать руководителям, как записывать"],
    },
  },
};
