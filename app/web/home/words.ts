import { defineWords } from "#platform/words";

export const homeWords = defineWords({
  en: {
    title: "Home",
    leadLead: "Who serves whom here, what it rests on, and what to look at next.",
    headLead: "How your unit serves the others, and how it is served.",
    employeeLead: "Who serves you, and whom you serve.",
    administratorLead: "Accounts, roles and the state of the system.",
    loop: "Where the map stands",
    emptyTitle: "Nothing has been brought in yet",
    emptyLead:
      "The map of internal customers is found in data that your company already has: its structure, requests, process logs, letters' addresses. Begin in one of two ways.",
    sampleTitle: "Look around in a sample company",
    sampleText:
      "A made-up company with people, units, requests, processes and letters: everything works as with real data. It can be removed later.",
    sampleStart: "Load the sample company",
    sampleTask: "The sample company is being loaded",
    sampleNote: "This is the sample company",
    sampleNoteText: "Everything here is made up. Remove it before you bring in your own company.",
    sampleWeeks: "Let eight weeks pass",
    sampleWeeksText:
      "Everything that has happened moves eight weeks back, and the requests of eight more weeks come in. If something has been planned for the slow confirmations between accounting and logistics, they come sooner from its first day on, and you can see whether the product finds that out. It takes a minute or so.",
    sampleWeeksTask: "Eight weeks are passing",
    sampleRemove: "Remove the sample company",
    sampleRemoveText:
      "Its people, units, processes, evidence and map go, with everything that was added to them. Accounts stay. This cannot be undone; the sample can be loaded again.",
    ownTitle: "Bring in your own files",
    ownText:
      "Start with units and people in CSV or XLSX, then add requests, event logs and the rest. Each step shows first what it would change.",
    ownStart: "Import files",
    nobodyTitle: "Your account is not tied to a person of the organisation yet",
    nobodyText:
      "Once the administrator imports people with your e-mail address, this page will show who serves you and whom you serve.",
    myself: "Your page",
    myselfText: "Who serves you and whom you serve; your profile, which is yours to correct.",
    myUnit: "Your unit's page",
    myUnitText: "How it serves the others and how it is served, with what that rests on.",
    accounts: "Accounts and roles",
    accountsText: "Who may sign in, one-time links, open sessions.",
    system: "System",
    systemText: "Whether the server and the database answer, and which version runs.",
    open: "Open",
    waitTitle: "The map is not there yet",
    waitText: "The programme lead has not brought in the company's data yet. Come back later.",
  },
  ru: {
    title: "Главная",
    leadLead: "Кто здесь кому служит, на чём это основано и на что смотреть дальше.",
    headLead: "Как ваше подразделение обслуживает других и как обслуживают его.",
    employeeLead: "Кто обслуживает вас и кого обслуживаете вы.",
    administratorLead: "Учётные записи, роли и состояние системы.",
    loop: "Что уже есть для карты",
    emptyTitle: "Данных пока нет",
    emptyLead:
      "Карта внутренних клиентов находится по данным, которые в компании уже есть: структура, обращения, журналы процессов, адреса писем. Начать можно двумя способами.",
    sampleTitle: "Осмотреться на примере",
    sampleText:
      "Придуманная компания с людьми, подразделениями, обращениями, процессами и письмами: всё работает как на настоящих данных. Потом её можно убрать.",
    sampleStart: "Загрузить компанию-пример",
    sampleTask: "Загружается компания-пример",
    sampleNote: "Это компания-пример",
    sampleNoteText: "Всё здесь выдумано. Удалите пример, прежде чем загружать свою компанию.",
    sampleWeeks: "Прожить восемь недель",
    sampleWeeksText:
      "Всё, что было, отодвинется на восемь недель назад, и появятся обращения ещё за восемь недель. Если для медленных подтверждений между бухгалтерией и логистикой запланировано решение, с его первого дня они приходят быстрее, и видно, заметит ли это система. Это займёт около минуты.",
    sampleWeeksTask: "Проходят восемь недель",
    sampleRemove: "Удалить компанию-пример",
    sampleRemoveText:
      "Исчезнут её люди, подразделения, процессы, основания и карта со всем, что к ним добавлено. Учётные записи останутся. Отменить это нельзя, но пример можно загрузить снова.",
    ownTitle: "Загрузить свои файлы",
    ownText:
      "Начните с подразделений и людей в CSV или XLSX, затем добавьте обращения, журналы процессов и остальное. Каждый шаг сначала показывает, что изменится.",
    ownStart: "Перейти к импорту",
    nobodyTitle: "Ваша учётная запись пока не связана с сотрудником организации",
    nobodyText:
      "Когда в списке людей появится ваш адрес электронной почты, здесь будет видно, кто обслуживает вас и кого обслуживаете вы.",
    myself: "Ваша страница",
    myselfText: "Кто обслуживает вас и кого обслуживаете вы; ваш профиль, который вы правите сами.",
    myUnit: "Страница вашего подразделения",
    myUnitText: "Как оно обслуживает других и как обслуживают его, и на чём это основано.",
    accounts: "Учётные записи и роли",
    accountsText: "Кто может войти, одноразовые ссылки, открытые сеансы.",
    system: "Система",
    systemText: "Отвечают ли сервер и база данных и какая версия работает.",
    open: "Открыть",
    waitTitle: "Карты пока нет",
    waitText: "Руководитель программы ещё не загрузил данные компании. Загляните позже.",
  },
});
