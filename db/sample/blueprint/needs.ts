// What groups of customers lack, for whoever looks for needs to find: whose service, for whom, on which subject, and how
// people put it. Nobody says the same twice: phrases have slots.
import type { Text } from "./functions.ts";

export type Voice = "complaint" | "suggestion" | "question" | "comment";
/** `{when}` and `{times}` are filled for everybody alike, `{what}` from the need's own list. */
export type Phrases = Readonly<Record<Voice, readonly string[]>> & { readonly what: readonly string[] };

export interface NeedPlan {
  readonly key: string;
  /** A topic of the taxonomy a house begins with. */
  readonly topic: string;
  /** Functions, the first that is there. */
  readonly supplier: readonly string[];
  /** Functions asked first; others stand in where these are not customers. */
  readonly customers: readonly string[];
  readonly most: number;
  /** Where it is about one service; otherwise people name whatever they had asked for. */
  readonly service?: Text;
  /** Said so many times as often as others: what everybody grumbles about has to be loud to stand out. */
  readonly often?: number;
  readonly phrases: { readonly en: Phrases; readonly ru: Phrases };
}

export const slots = {
  en: {
    when: ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "last week", "this month"],
    times: ["for the second time", "for the third time", "once more", "every time", "as so often"],
  },
  ru: {
    when: [
      "в понедельник",
      "во вторник",
      "в среду",
      "в четверг",
      "в пятницу",
      "на прошлой неделе",
      "в этом месяце",
    ],
    times: ["во второй раз", "в третий раз", "ещё раз", "каждый раз", "как обычно"],
  },
} as const;

export const confirmationService: Text = {
  en: "Confirmation of shipping documents",
  ru: "Подтверждение отгрузочных документов",
};

export const plannedNeeds: readonly NeedPlan[] = [
  {
    key: "slow_confirmation",
    topic: "speed",
    often: 3,
    supplier: ["accounting"],
    customers: ["logistics"],
    most: 1,
    service: confirmationService,
    phrases: {
      en: {
        what: ["the lorry", "the trailer", "the driver", "the container"],
        complaint: [
          "Waiting for the confirmation for more than a day, {what} is standing",
          "The confirmation is late {times}: {what} waits at the gate",
          "We still wait for the confirmation asked for {when}, and {what} is paid by the hour",
          "The confirmation takes longer than the drive itself; {what} is held up by the delay",
          "Slow confirmation {when}: we wait while {what} stands idle",
          "Confirmation overdue again, {what} has waited since {when}",
        ],
        suggestion: [
          "Let somebody confirm in the early morning, so that {what} does not wait",
          "A fast lane for confirmations would end the waiting of {what}",
        ],
        question: [
          "How long do we still wait for the confirmation of {when}?",
          "Why does the confirmation wait until the afternoon while {what} stands?",
        ],
        comment: ["We wait for the confirmation for more than a day; {what} stands and we carry the delay."],
      },
      ru: {
        what: ["машина", "фура", "утренняя машина", "вторая фура"],
        complaint: [
          "Подтверждения ждём больше суток, {what} стоит",
          "Подтверждение задерживают {times}: {what} ждёт у ворот",
          "Подтверждение просили {when}, всё ещё ждём, а {what} простаивает",
          "Подтверждение идёт дольше, чем сам рейс: {what} стоит из-за задержки",
          "Медленно подтверждают: {when} ждали до вечера, {what} так и не ушла вовремя",
          "Опять просрочено подтверждение, ждём с утра, {what} у рампы",
        ],
        suggestion: [
          "Подтверждайте рано утром, чтобы {what} не ждала",
          "Нужен дежурный для быстрого подтверждения, иначе ждём сутками, а {what} стоит",
        ],
        question: [
          "Сколько ещё ждать подтверждения, которое просили {when}?",
          "Почему подтверждения ждём до обеда следующего дня, пока {what} стоит?",
        ],
        comment: ["Подтверждения ждём больше суток, {what} стоит, и задержка достаётся нам."],
      },
    },
  },
  {
    key: "help_desk_in_shifts",
    topic: "availability",
    supplier: ["helpdesk"],
    customers: ["warehouse", "workshop", "service", "sales", "maintenance"],
    most: 4,
    phrases: {
      en: {
        what: ["in the late shift", "after six", "at the weekend", "during the night shift"],
        complaint: [
          "Nobody answers {what}: I rang {times}",
          "Unreachable {what}, there is no answer at any of the numbers",
          "They don't answer {what}; {when} we did without",
          "No reply {what}, my call stayed unanswered",
          "Hard to reach {what}: {times} nobody picks up",
        ],
        suggestion: [
          "Have somebody reachable {what}",
          "Opening hours should cover us too: be available {what}",
        ],
        question: ["Who is reachable {what}?", "Whom can we reach {what}, when nobody answers?"],
        comment: ["Nobody answers {what}; be reachable when we work."],
      },
      ru: {
        what: ["в ночную смену", "после шести", "в выходные", "во вторую смену"],
        complaint: [
          "Не дозвониться {what}, звонили {times}",
          "Никто не отвечает {what}, трубку не берут",
          "{when} не берут трубку, а {what} их вообще не застать",
          "Не отвечают {what}: звонок остался без ответа",
          "Недоступны {what}, {times} никого нет на месте",
        ],
        suggestion: [
          "Пусть {what} кто-нибудь отвечает: сейчас не дозвониться",
          "График приёма нужен и для нас: {what} никого не застать",
        ],
        question: ["Кому звонить {what}, если никто не отвечает?", "До кого можно дозвониться {what}?"],
        comment: ["Не дозвониться {what}, будьте доступны, когда мы работаем."],
      },
    },
  },
  {
    key: "state_of_orders",
    topic: "information",
    supplier: ["procurement"],
    customers: ["workshop", "maintenance", "tools", "design"],
    most: 4,
    phrases: {
      en: {
        what: ["where it is", "whether it was taken up", "at which step it is", "what comes next"],
        complaint: [
          "No status: we are not told {what}",
          "Nobody keeps us posted {what}, we learn it by accident {when}",
          "Asked {times} {what}, no update came",
          "There is no visibility {what}; inform us",
          "We were not informed {what}, {when} it was simply cancelled",
        ],
        suggestion: [
          "Show the status in a list, so that we can track {what}",
          "Please notify us by yourselves {what}",
        ],
        question: ["What is the status: {what}?", "Where can we track {what}?"],
        comment: ["Keep us in the loop {what}; today there is no status at all."],
      },
      ru: {
        what: ["на каком мы этапе", "взяли ли в работу", "что дальше", "кто этим занят"],
        complaint: [
          "Статуса нет: не сообщают, {what}",
          "Никто не держит в курсе, {what}; узнаём случайно {when}",
          "Спрашивали {times}, {what}, — нас не информируют",
          "Не видно, {what}, и никто не предупредил",
          "Нас не уведомили, {what}: {when} всё просто отменили",
        ],
        suggestion: [
          "Показывайте статус в общем списке, чтобы было видно, {what}",
          "Уведомляйте сами, {what}",
        ],
        question: ["Какой статус, {what}?", "Где посмотреть статус и {what}?"],
        comment: ["Держите в курсе, {what}: сейчас статуса не видно совсем."],
      },
    },
  },
  {
    key: "papers_filled_in_twice",
    topic: "bureaucracy",
    supplier: ["hr", "sitehr"],
    customers: ["sales", "warehouse", "workshop", "logistics", "helpdesk"],
    most: 4,
    phrases: {
      en: {
        what: ["name and number", "the same three lines", "what you have on file already", "the address"],
        complaint: [
          "Red tape: we fill in {what} {times}",
          "Too many forms, and in each we fill in {what}",
          "The rules ask for {what} in five places, a cumbersome procedure",
          "Bureaucracy {when}: sent back because {what} stood in the other box",
          "A complicated procedure only to give you {what}",
        ],
        suggestion: [
          "Simplify it: do not make us fill in {what} each time",
          "One short procedure instead of five, without {what}",
        ],
        question: ["Which rule says that we fill in {what} again?", "Why does the procedure ask for {what}?"],
        comment: ["Less red tape: we fill in {what} over and over."],
      },
      ru: {
        what: ["одни и те же строки", "табельный номер", "то, что у вас и так есть", "адрес и телефон"],
        complaint: [
          "Бюрократия: заполняем {what} {times}",
          "Слишком сложная процедура, везде заполняй {what}",
          "По правилам пишем {what} в пяти местах, сплошная волокита",
          "Формальность: {when} развернули, потому что {what} не в той графе",
          "Дублируем {what}, процедура избыточна",
        ],
        suggestion: [
          "Упростите процедуру: не надо каждый раз заполнять {what}",
          "Одно правило вместо пяти, чтобы не заполнять {what} снова",
        ],
        question: [
          "По какому регламенту мы снова заполняем {what}?",
          "Зачем по инструкции заполнять {what}?",
        ],
        comment: ["Меньше бюрократии: {what} заполняем снова и снова."],
      },
    },
  },
  {
    key: "repairs_left_unfinished",
    topic: "promises",
    often: 4,
    supplier: ["facilities", "sitefacilities"],
    customers: ["sales", "procurement", "design", "erp", "logistics", "helpdesk"],
    most: 4,
    phrases: {
      en: {
        what: ["come back", "finish it", "bring the rest", "put it right"],
        complaint: [
          "They promised to {what} {when} and forgot",
          "Half-done: the promise to {what} was never kept",
          "I have to remind them {times} to {what}",
          "Left unfinished {when}, nobody keeps the promise to {what}",
          "Closed without doing it, though they had promised to {what}",
        ],
        suggestion: [
          "Write down what was promised and follow up, who will {what}",
          "Remind each other, not us: who promised to {what}?",
        ],
        question: [
          "You promised to {what} {when}: will that be kept?",
          "Whom do I remind of the promise to {what}?",
        ],
        comment: ["What is promised is forgotten; I remind them to {what}."],
      },
      ru: {
        what: ["вернуться", "закончить", "довезти остальное", "доделать"],
        complaint: [
          "Обещали {what} {when} и забыли",
          "Не доводят до конца: обещали {what} — и тишь",
          "Приходится напоминать {times}: обещали {what}",
          "Бросили на середине, обещание {what} не выполнено",
          "Закрыли без дела, хотя обещали {what} {when}",
        ],
        suggestion: [
          "Записывайте, что обещали, и доводите до конца: кто должен {what}?",
          "Пусть напоминание {what} приходит вам, а не от нас",
        ],
        question: ["Обещали {what} {when}, когда выполните?", "Кому напомнить, что обещали {what}?"],
        comment: ["Обещанное забывают, каждый раз напоминаем {what}."],
      },
    },
  },
  {
    key: "legal_language",
    topic: "clarity",
    often: 3,
    supplier: ["legal"],
    customers: ["procurement", "sales", "marketing", "receivables"],
    most: 3,
    phrases: {
      en: {
        what: ["your remark", "the second page", "the clause you sent", "the last note"],
        complaint: [
          "Unclear {times}: nobody here understands {what}",
          "{what} is full of jargon, please explain",
          "We misunderstood {what}, the wording is ambiguous",
          "Confusing answer {when}: {what} needs an explanation",
          "{what} stays incomprehensible to us, clarify it",
        ],
        suggestion: [
          "Explain {what} in plain language",
          "Put one clear sentence above {what}, which explains it",
        ],
        question: ["Could you clarify {what}?", "What does {what} mean? It is unclear to us"],
        comment: ["Explain {what} in plain language: the wording is not clear."],
      },
      ru: {
        what: ["ваше замечание", "второй пункт", "ваша правка", "последний ответ"],
        complaint: [
          "Непонятно {times}: {what} никто у нас не расшифрует",
          "{what} — сплошная терминология, объясните",
          "Двусмысленная формулировка: {what}, мы не поняли",
          "Запутанный ответ {when}: {what}, нужно разъяснение",
          "Нам неясно, что значит {what}, напишите простым языком",
        ],
        suggestion: [
          "Объясняйте простым языком: {what}",
          "Ставьте сверху одно понятное предложение: объясните, что значит {what}",
        ],
        question: ["Можете разъяснить, что значит {what}?", "Что значит {what}? Нам непонятно"],
        comment: ["Объясните простым языком, что значит {what}: формулировки непонятные."],
      },
    },
  },
  {
    key: "no_lessons_for_new_screens",
    topic: "training",
    supplier: ["erp", "development"],
    customers: ["warehouse", "workshop", "sales", "accounting", "logistics"],
    most: 4,
    phrases: {
      en: {
        what: ["for newcomers", "for the shift", "before it changes", "for those who count stock"],
        complaint: [
          "Nobody trains us {what}, {when} we were left to guess",
          "No training {what}, we learn from mistakes {times}",
          "There was no lesson {what}, and no tutorial",
          "Newcomers get no training: a course {what} is missing",
          "We were promised a workshop {what}, and learn by ourselves",
        ],
        suggestion: ["Please hold a short training {what}", "A tutorial or a webinar {what} would do"],
        question: ["When is the next training {what}?", "Where is a course {what}?"],
        comment: ["We need a training {what}; today we learn by guessing."],
      },
      ru: {
        what: ["для новичков", "для смены", "до изменений", "для тех, кто считает остатки"],
        complaint: [
          "Обучения {what} не было, {when} разбирались сами",
          "Никто не обучает {what}, учимся {times} на своих промахах",
          "Нет ни курса {what}, ни памятки",
          "Новенькие остались без обучения: курса {what} нет",
          "Вебинар {what} отменили, обучать некому",
        ],
        suggestion: ["Проведите короткое обучение {what}", "Сделайте видеоинструкцию или вебинар {what}"],
        question: ["Когда следующее обучение {what}?", "Есть ли курс {what}?"],
        comment: ["Нужно обучение {what}: сейчас учимся наугад."],
      },
    },
  },
  {
    key: "wrong_pay_slips",
    topic: "quality",
    supplier: ["payroll", "accounting"],
    customers: ["workshop", "warehouse", "logistics", "helpdesk", "sales"],
    most: 5,
    phrases: {
      en: {
        what: ["the hours", "the night shifts", "two days", "the extra hours"],
        complaint: [
          "A mistake {times}: {what} are wrong",
          "Wrong again {when}, {what} had to be corrected by hand",
          "{what} do not match, an error that comes back {times}",
          "Incorrect: {what} were mixed up {when}, please redo it",
          "Careless, {what} inaccurate {times}",
        ],
        suggestion: [
          "Double-check {what} before sending, errors come back {times}",
          "Let us see a draft, so that mistakes in {what} are found",
        ],
        question: [
          "Why are {what} wrong {times}?",
          "Who corrects the error: {what} are not the same as {when}?",
        ],
        comment: ["There are mistakes {times}: {what} come out wrong."],
      },
      ru: {
        what: ["часы", "ночные смены", "два дня", "надбавки"],
        complaint: [
          "Ошибка {times}: {what} указаны неверно",
          "Снова неправильно: {when} {what} исправляли руками",
          "{what} не сходятся, ошибка повторяется {times}",
          "Перепутали {what} {when}, прошу переделать",
          "Неточно посчитаны {what}, {times} исправляем",
        ],
        suggestion: [
          "Сверяйте {what} до отправки: ошибки {times}",
          "Пришлите черновик, чтобы ошибки найти сразу: {what} неверны",
        ],
        question: ["Почему {what} указаны неверно {times}?", "Кто исправит ошибку: {what} не те?"],
        comment: ["Ошибки {times}: {what} выходят неверно."],
      },
    },
  },
  {
    key: "rude_at_the_gate",
    topic: "politeness",
    supplier: ["security", "sitesecurity"],
    customers: ["sales", "logistics", "procurement", "warehouse", "orderdesk"],
    most: 4,
    phrases: {
      en: {
        what: ["our guests", "the drivers", "me", "a candidate"],
        complaint: [
          "Rude to {what} {when}",
          "They yelled at {what} {times}, what a tone",
          "Arrogant and impatient with {what}",
          "Disrespect: {what} got a hostile look and a harsh tone {when}",
          "{times} unfriendly to {what}",
        ],
        suggestion: ["Be kind to {what}, a friendly word suffices", "Polite people should receive {what}"],
        question: [
          "Is it usual to be so rude to {what}?",
          "Who talks to the guards about their tone with {what}?",
        ],
        comment: ["They are rude to {what}; a friendly tone would change everything."],
      },
      ru: {
        what: ["гостями", "водителями", "нами", "кандидатом"],
        complaint: [
          "Грубо говорили с {what} {when}",
          "Накричали {times}, с {what} так нельзя — хамство",
          "Высокомерный тон с {what}",
          "Неуважение: с {what} разговаривали свысока {when}",
          "Хамят {times}, невежливы с {what}",
        ],
        suggestion: ["Будьте вежливее с {what}", "Пусть с {what} говорят приветливые люди"],
        question: ["Почему такой грубый тон с {what}?", "Кто поговорит с постом о вежливости с {what}?"],
        comment: ["Грубят, с {what} говорят свысока; нужна вежливость."],
      },
    },
  },
  {
    key: "sent_from_one_to_another",
    topic: "handovers",
    supplier: ["controlling", "treasury"],
    customers: ["sales", "workshop", "design", "marketing", "maintenance", "warehouse"],
    most: 4,
    phrases: {
      en: {
        what: ["a limit", "one line of the estimate", "the year's figures", "a small change"],
        complaint: [
          "Ping-pong over {what}: passed around {times}",
          "Bounced between teams because of {what} {when}",
          "Not our job, they say of {what}, and redirect us {times}",
          "Back and forth about {what}, nobody is the owner",
          "Sent back {when} with {what}: nobody says who owns it",
        ],
        suggestion: [
          "Name one owner for {what}, so that we are not passed around",
          "No ping-pong: who is responsible for {what}?",
        ],
        question: ["Who owns {what}?", "Who is responsible for {what}, after we were bounced {times}?"],
        comment: ["We are passed around with {what}; name one owner."],
      },
      ru: {
        what: ["лимитом", "строкой", "годовой цифрой", "мелкой поправкой"],
        complaint: [
          "Футбол с {what}: гоняют {times}",
          "Отфутболили с {what} {when}, ходим по кругу",
          "Говорят «не к нам» и перенаправляют с {what} {times}",
          "Перекидывают друг на друга с {what}, зона ответственности ничья",
          "Гоняют по кругу с {what}, {when} переадресовали снова",
        ],
        suggestion: [
          "Назначьте одного ответственного, чтобы с {what} не гоняли",
          "Не перекидывайте нас с {what}: пусть будет один ответственный",
        ],
        question: ["Кто ответственный, к кому идти с {what}?", "Кто отвечает, если с {what} гоняют {times}?"],
        comment: ["С {what} гоняют по кругу; назовите ответственного."],
      },
    },
  },
  {
    key: "plans_change_overnight",
    topic: "planning",
    supplier: ["siteplanning", "planning"],
    customers: ["workshop", "warehouse", "shipping", "maintenance"],
    most: 4,
    phrases: {
      en: {
        what: ["the second line", "our section", "the whole shift", "two tasks"],
        complaint: [
          "Changed at the last minute {times}: {what}",
          "Short notice: {what} rescheduled {when}",
          "The plan for {what} was dropped suddenly, without advance notice",
          "Unexpected change {when}, {what} planned anew",
          "Nothing is planned in advance for {what}, {times} at short notice",
        ],
        suggestion: [
          "Tell us the schedule of {what} in advance",
          "Fix the plan for {what} two days in advance",
        ],
        question: ["When do we get the plan for {what} in advance?", "Why was {what} rescheduled {when}?"],
        comment: ["Plans change at the last minute: {what} needs advance notice."],
      },
      ru: {
        what: ["вторая линия", "наш участок", "вся смена", "две позиции"],
        complaint: [
          "План меняют в последний момент {times}: {what}",
          "Внезапно {when}: {what}, а расписание прежнее",
          "План сорвали накануне: {what}",
          "Неожиданный перенос {when}: {what}",
          "Ничего не планируют заранее: {what}, {times} внезапно",
        ],
        suggestion: ["Сообщайте план заранее: {what}", "Закрепите расписание за два дня: {what}"],
        question: ["Когда план будет заранее: {what}?", "Почему {when} внезапно перенесли: {what}?"],
        comment: ["План меняют в последний момент, нужно заранее: {what}."],
      },
    },
  },
];
