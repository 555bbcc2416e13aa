// A catalogue as a company of a few hundred people has it: the searches of the test are asked of it.

interface Example {
  readonly code: string;
  readonly ru: readonly [name: string, description: string, ...examples: string[]];
  readonly en: readonly [name: string, description: string, ...examples: string[]];
  readonly synonyms?: readonly string[];
}

export const exampleServices: readonly Example[] = [
  {
    code: "printer",
    ru: [
      "Ремонт принтера и МФУ",
      "Принтер не печатает, мажет или жуёт бумагу.",
      "Замялась бумага",
      "Полосы на листе",
    ],
    en: [
      "Printer repair",
      "The printer does not print, smears or jams paper.",
      "Paper jam",
      "Streaks on the page",
    ],
    synonyms: ["ксерокс", "копир", "сканер", "copier"],
  },
  {
    code: "toner",
    ru: ["Картриджи и тонер", "Заменим или заправим картридж.", "Закончилась краска"],
    en: ["Toner and cartridges", "We replace or refill the cartridge.", "Out of ink"],
  },
  {
    code: "laptop",
    ru: [
      "Выдача ноутбука",
      "Ноутбук для работы: новый сотрудник или замена старого.",
      "Нужен компьютер новичку",
    ],
    en: [
      "Laptop issue",
      "A laptop for work: for a newcomer or instead of an old one.",
      "A computer for a new hire",
    ],
    synonyms: ["лэптоп", "ПК", "notebook"],
  },
  {
    code: "password",
    ru: [
      "Сброс пароля",
      "Не получается войти: забыт пароль или учётная запись заблокирована.",
      "Забыл пароль от почты",
    ],
    en: [
      "Password reset",
      "You cannot sign in: the password is forgotten or the account is locked.",
      "Forgot my password",
    ],
    synonyms: ["логин", "не могу войти", "unlock account"],
  },
  {
    code: "vpn",
    ru: ["Удалённый доступ (VPN)", "Подключение к сети компании из дома и в поездке.", "Работа из дома"],
    en: [
      "Remote access (VPN)",
      "Connects you to the company network from home or on the road.",
      "Work from home",
    ],
    synonyms: ["удалёнка", "впн"],
  },
  {
    code: "wifi",
    ru: [
      "Wi-Fi для гостей",
      "Временный доступ в интернет для посетителей.",
      "Интернет для клиента на встрече",
    ],
    en: ["Guest Wi-Fi", "Temporary internet access for visitors.", "Internet for a client at a meeting"],
    synonyms: ["вайфай", "беспроводная сеть"],
  },
  {
    code: "mailbox",
    ru: ["Почтовый ящик и рассылки", "Создадим ящик, общий адрес или список рассылки.", "Общая почта отдела"],
    en: [
      "Mailbox and distribution lists",
      "A mailbox, a shared address or a mailing list.",
      "Shared mail of a team",
    ],
    synonyms: ["электронная почта", "e-mail", "email"],
  },
  {
    code: "software",
    ru: [
      "Установка программ",
      "Поставим программу из перечня разрешённых.",
      "Установить Excel",
      "Нужен AutoCAD",
    ],
    en: ["Software installation", "We install a program from the approved list.", "Install Excel"],
    synonyms: ["софт", "приложение", "лицензия", "app", "license"],
  },
  {
    code: "access-1c",
    ru: ["Доступ в 1С", "Права в 1С:Бухгалтерии, 1С:ЗУП и 1С:ERP.", "Не вижу документ в 1С"],
    en: ["Access to 1C", "Rights in 1C accounting, payroll and ERP.", "I cannot see a document in 1C"],
    synonyms: ["один эс", "права доступа"],
  },
  {
    code: "phone",
    ru: ["Корпоративная мобильная связь", "Сим-карта, тариф, роуминг в командировке.", "Подключить роуминг"],
    en: ["Company mobile phone", "SIM card, tariff, roaming on a trip.", "Turn roaming on"],
    synonyms: ["симка", "телефон", "сотовый"],
  },
  {
    code: "vacation",
    ru: [
      "Отпуск: оформление и перенос",
      "Ежегодный оплачиваемый отпуск, перенос дат.",
      "Перенести отпуск на август",
    ],
    en: ["Annual leave", "Paid leave: apply for it or move the dates.", "Move my leave to August"],
    synonyms: ["отгул", "каникулы", "holiday", "vacation", "time off"],
  },
  {
    code: "sick",
    ru: ["Больничный лист", "Как передать номер больничного и когда его оплатят.", "Заболел ребёнок"],
    en: ["Sick leave", "How to hand in a sick note and when it is paid.", "My child is ill"],
    synonyms: ["болезнь", "нетрудоспособность", "sick note"],
  },
  {
    code: "income-note",
    ru: [
      "Справка о доходах (2-НДФЛ)",
      "Справка для банка, визы или налогового вычета.",
      "Справка для ипотеки",
    ],
    en: [
      "Income certificate",
      "A certificate for a bank, a visa or a tax deduction.",
      "Certificate for a mortgage",
    ],
    synonyms: ["справка о зарплате", "справка с работы"],
  },
  {
    code: "payslip",
    ru: ["Расчётный листок", "Из чего сложилась зарплата за месяц.", "Почему меньше заплатили"],
    en: ["Payslip", "What the pay of a month is made of.", "Why was I paid less"],
    synonyms: ["зарплата", "оклад", "premium", "salary", "получка"],
  },
  {
    code: "hire",
    ru: ["Подбор сотрудника", "Откроем вакансию и найдём кандидатов.", "Нужен ещё один инженер"],
    en: ["Recruitment", "We open a vacancy and find candidates.", "We need one more engineer"],
    synonyms: ["найм", "вакансия", "рекрутинг", "hiring"],
  },
  {
    code: "onboard",
    ru: [
      "Приём нового сотрудника",
      "Договор, рабочее место и доступы к первому дню.",
      "Завтра выходит новичок",
    ],
    en: [
      "Onboarding a newcomer",
      "Contract, workplace and accesses for the first day.",
      "Someone starts tomorrow",
    ],
    synonyms: ["трудоустройство", "оформление на работу"],
  },
  {
    code: "dismiss",
    ru: ["Увольнение", "Обходной лист, расчёт и документы при уходе.", "Ухожу из компании"],
    en: ["Leaving the company", "Exit checklist, final pay and papers.", "I resign"],
    synonyms: ["обходной лист", "расчёт при уходе", "resignation"],
  },
  {
    code: "training",
    ru: ["Обучение и курсы", "Внешние и внутренние курсы, семинары, сертификация.", "Курсы английского"],
    en: ["Training and courses", "Outside and in-house courses, seminars, certification.", "English lessons"],
    synonyms: ["тренинг", "повышение квалификации", "education"],
  },
  {
    code: "insurance",
    ru: [
      "Полис ДМС",
      "Добровольное медицинское страхование сотрудника и семьи.",
      "Прикрепить ребёнка к полису",
    ],
    en: ["Health insurance", "Voluntary medical insurance for employees and families.", "Add my child"],
    synonyms: ["страховка", "поликлиника", "врач", "doctor"],
  },
  {
    code: "trip",
    ru: ["Командировка: оформление", "Приказ, билеты, гостиница, суточные.", "Еду в Казань на три дня"],
    en: ["Business trip", "Order, tickets, hotel, daily allowance.", "Three days in Kazan"],
    synonyms: ["поездка", "билеты", "гостиница", "travel"],
  },
  {
    code: "expenses",
    ru: ["Авансовый отчёт", "Возместим расходы по чекам.", "Вернуть деньги за такси"],
    en: ["Expense report", "We pay back what you spent, by receipts.", "Get the taxi money back"],
    synonyms: ["подотчёт", "компенсация расходов", "reimbursement"],
  },
  {
    code: "payment",
    ru: ["Оплата счёта поставщика", "Проведём платёж по счёту и договору.", "Срочно оплатить счёт"],
    en: ["Payment of a supplier's invoice", "We pay by invoice and contract.", "Pay an invoice urgently"],
    synonyms: ["платёжка", "перевод денег", "bill"],
  },
  {
    code: "contract",
    ru: ["Проверка договора", "Юрист прочтёт договор и предложит правки.", "Проверить договор аренды"],
    en: ["Contract review", "A lawyer reads the contract and proposes changes.", "Check a lease"],
    synonyms: ["юрист", "согласование договора", "соглашение", "lawyer"],
  },
  {
    code: "poa",
    ru: ["Доверенность", "Подготовим доверенность на сотрудника.", "Доверенность на получение груза"],
    en: ["Power of attorney", "We prepare a power of attorney for an employee.", "To collect a cargo"],
  },
  {
    code: "claim",
    ru: ["Претензия и суд", "Готовим претензии и ведём дела в суде.", "Поставщик не вернул аванс"],
    en: ["Claims and court", "We write claims and go to court.", "A supplier kept the advance"],
    synonyms: ["иск", "lawsuit"],
  },
  {
    code: "purchase",
    ru: ["Закупка товаров и услуг", "Найдём поставщика и закажем нужное.", "Купить мониторы в отдел"],
    en: ["Purchasing", "We find a supplier and order what you need.", "Buy monitors for the team"],
    synonyms: ["тендер", "снабжение", "procurement"],
  },
  {
    code: "stationery",
    ru: ["Канцтовары", "Бумага, ручки, папки со склада.", "Пачка бумаги А4"],
    en: ["Office supplies", "Paper, pens and folders from stock.", "A ream of A4"],
    synonyms: ["канцелярия", "ручки", "stationery"],
  },
  {
    code: "furniture",
    ru: ["Мебель и переезд", "Стол, кресло, перестановка и переезд отдела.", "Сломалось кресло"],
    en: ["Furniture and moving", "Desk, chair, rearranging and moving a team.", "My chair is broken"],
    synonyms: ["стул", "шкаф", "тумба"],
  },
  {
    code: "meeting-room",
    ru: [
      "Бронирование переговорной",
      "Комната для встречи с экраном и связью.",
      "Переговорка на десять человек",
    ],
    en: ["Meeting room booking", "A room with a screen and a conference phone.", "A room for ten people"],
    synonyms: ["переговорка", "зал", "конференц-зал"],
  },
  {
    code: "pass",
    ru: [
      "Пропуск в здание",
      "Постоянный и временный пропуск, для машины и посетителей.",
      "Забыл карточку дома",
    ],
    en: ["Building pass", "Permanent and day passes, for cars and visitors.", "Forgot my card"],
    synonyms: ["карта доступа", "бейдж", "турникет", "badge"],
  },
  {
    code: "parking",
    ru: ["Парковка", "Место на стоянке для сотрудника или гостя.", "Где поставить машину"],
    en: ["Parking", "A place for an employee or a guest.", "Where to leave the car"],
    synonyms: ["стоянка", "парковочное место"],
  },
  {
    code: "cleaning",
    ru: ["Уборка помещений", "Внеплановая уборка, мытьё окон, вывоз мусора.", "Разлили кофе"],
    en: ["Cleaning", "Extra cleaning, windows, rubbish.", "Coffee was spilt"],
    synonyms: ["клининг", "уборщица"],
  },
  {
    code: "climate",
    ru: ["Кондиционер и отопление", "В кабинете жарко, холодно или душно.", "Дует из окна"],
    en: ["Air conditioning and heating", "Too hot, too cold or stuffy.", "There is a draught"],
    synonyms: ["вентиляция", "батарея", "температура"],
  },
  {
    code: "light",
    ru: ["Электрика и освещение", "Лампы, розетки, удлинители.", "Перегорела лампочка", "Искрит розетка"],
    en: ["Electricity and lighting", "Lamps, sockets, extension leads.", "The bulb is dead"],
    synonyms: ["свет", "электрик"],
  },
  {
    code: "plumbing",
    ru: ["Сантехника", "Течёт кран, засор, нет воды.", "Потоп на третьем этаже"],
    en: ["Plumbing", "A dripping tap, a blocked drain, no water.", "Flood on the third floor"],
    synonyms: ["сантехник", "протечка", "leak"],
  },
  {
    code: "car",
    ru: ["Служебный автомобиль", "Машина с водителем или без по городу и области.", "Отвезти документы"],
    en: ["Company car", "A car with or without a driver.", "Take papers to a client"],
    synonyms: ["транспорт", "водитель", "такси", "transport"],
  },
  {
    code: "courier",
    ru: ["Курьер и отправка почты", "Доставим письмо или посылку.", "Отправить оригиналы в филиал"],
    en: ["Courier and post", "We deliver a letter or a parcel.", "Send originals to a branch"],
    synonyms: ["доставка", "посылка", "delivery"],
  },
  {
    code: "archive",
    ru: ["Архив документов", "Поиск, выдача и сдача дел в архив.", "Найти приказ 2015 года"],
    en: ["Document archive", "Finding, lending and filing of records.", "Find an order of 2015"],
    synonyms: ["хранение", "копия приказа"],
  },
  {
    code: "translation",
    ru: ["Перевод документов", "Письменный и устный перевод.", "Перевести инструкцию с китайского"],
    en: ["Translation", "Written translation and interpreting.", "Translate a manual from Chinese"],
    synonyms: ["переводчик", "interpreter"],
  },
  {
    code: "design",
    ru: ["Дизайн и презентации", "Оформим слайды, визитки, баннеры.", "Визитки для отдела продаж"],
    en: ["Design and slides", "Slides, business cards, banners.", "Business cards for sales"],
    synonyms: ["макет", "логотип", "presentation"],
  },
  {
    code: "news",
    ru: ["Новость для сотрудников", "Объявление в рассылке и на портале.", "Поздравить коллегу"],
    en: ["News for employees", "An announcement by mail and on the portal.", "Congratulate a colleague"],
    synonyms: ["анонс", "внутренние коммуникации"],
  },
  {
    code: "safety",
    ru: ["Охрана труда и инструктаж", "Инструктаж, спецодежда, медосмотр.", "Нужны перчатки и каска"],
    en: ["Safety at work", "Briefing, protective clothes, medical check.", "Gloves and a helmet"],
    synonyms: ["спецодежда", "техника безопасности", "СИЗ"],
  },
  {
    code: "security-incident",
    ru: ["Сообщить о подозрительном письме", "Фишинг, вирус, утечка данных.", "Пришло странное вложение"],
    en: ["Report a suspicious message", "Phishing, a virus, a data leak.", "A strange attachment came"],
    synonyms: ["информационная безопасность", "спам", "мошенники", "hacker"],
  },
  {
    code: "report",
    ru: ["Отчёт из данных", "Соберём цифры и построим отчёт.", "Выгрузка продаж за квартал"],
    en: ["Report from data", "We gather the figures and build a report.", "Sales of the quarter"],
    synonyms: ["аналитика", "дашборд", "dashboard", "статистика"],
  },
];
