// The topics a new house begins with. People edit them there; nothing in the methods knows these keys.

import { seeds, type Topic } from "./topic.ts";

const topic = (key: string, ru: string, en: string, russian: string, english: string): Topic => ({
  key,
  name: { ru, en },
  seeds: seeds(russian, english),
});

export const defaultTopics: readonly Topic[] = [
  topic(
    "speed",
    "Скорость и ожидание",
    "Speed and waiting",
    `долг* долгое медлен* ожида* ждать жду ждем ждет ждал ждали дождаться дождались дождешься прождал* задерж* просроч*
    затян* затягива* тянется тянут тормозят тормозит оперативн* быстр* быстрее скорост* ускор* опозда* опазды* нескоро
    висит зависл* неделями месяцами часами третью_неделю вторую_неделю срок_реакции ~срок ~сроки ~сразу ~срочн* ~вовремя ~час ~дни ~дней
    ~недел* ~скорее ~промедлен* не_успева* в_срок`,
    `slow* delay* wait* overdue late fast* quick* prompt* speed turnaround takes_weeks takes_days takes_forever
    took_weeks took_days took_forever for_weeks for_months for_days lead_time response_time on_time expedite hurry lag stuck
    ~soon ~deadline* ~hours ~days ~weeks ~urgent* ~still ~sooner ~timel*`,
  ),
  topic(
    "quality",
    "Качество и ошибки",
    "Quality and errors",
    `ошибк* ошибоч* ошибал* неверн* неправильн* качеств* некачеств* брак бракован* дефект* переделыва* переделк* переделать
    исправл* исправит* неточн* недочет* опечат* халтур* небрежн* перепута* напута* перепутали не_то не_сходится
    неполн* ~снова ~опять ~точн* ~аккуратн* ~проверя* ~сверк*`,
    `error* mistake* wrong* incorrect* quality defect* faulty redo rework inaccura* accura* typo* sloppy careless* flaw*
    misprint* mismatch* incomplete double-check ~again ~precise* ~correct* ~fix ~fixed ~thorough*`,
  ),
  topic(
    "politeness",
    "Вежливость и отношение",
    "Courtesy and attitude",
    `вежлив* невежлив* груб* хам* уважен* уважит* неуважит* тактичн* бестакт* приветлив* доброжелат* дружелюб* внимательн*
    невнимат* равнодуш* безразлич* высокомер* свысока тон тоном раздраж* нагруби* орет кричит накрич* огрыза* отзывчив*
    пренебреж* отмахива* учтив* ~отношен* ~терпелив* ~терпен*`,
    `polite* rude* courte* respect* disrespect* friendl* unfriendl* attitude tone arrogan* dismissive* condescend* kind kindly
    kindness considerate hostile yell* shout* snap* indifferen* attentive* ~patien* ~impatien* ~warm*`,
  ),
  topic(
    "clarity",
    "Понятность объяснений",
    "Clarity of communication",
    `непонятн* понятн* неясн* ясн* объясн* разъясн* невнятн* запутан* путан* расплывчат* двусмысл* недопонима* не_понят*
    не_понима* не_понял* простым_языком формулир* терминолог* канцеляр* ~письм* ~сообщ* ~толк*`,
    `unclear clear clearly clarit* clarif* explain* explanation* confus* ambigu* vague* understandab* misunderst* jargon
    plain_language wording incomprehens* ~understand* ~cryptic ~meaning`,
  ),
  topic(
    "access",
    "Доступы и права",
    "Access and permissions",
    `доступ* учетн* учетк* пароль пароля пароли логин* авториз* аутентиф* разблокир* заблокир* права_доступа полномоч*
    разрешени_на войти вход_в не_пускает не_могу_войти не_могу_зайти роль_в роли_в пропуск* верифик* регистрац* зарегистр* личност* пин-код* ~права ~аккаунт*
    ~зайти ~выдать_права`,
    `access permission* password* login log_in sign_in logon credential* account_locked locked_out unlock* lockout authoriz*
    authoris* authentic* passcode* pin badge privileges verif* identity ~account ~role ~rights ~grant*`,
  ),
  topic(
    "software",
    "Программы и системы",
    "Software and systems",
    `программ* приложени* систем* портал* сайт* сервис_не интерфейс* обновлени* глюк* глюч* баг баги багов зависа* вылета*
    виснет сбой сбои сбоев сбоит не_грузит не_загружа* не_открывается лицензи* софт сервер* баз*_данных интеграц*
    выгруз* excel outlook sap 1с crm erp ~версия ~кнопк* ~загруз* ~настро* ~не_работа*`,
    `software application* app system systems portal website interface bug buggy crash* freez* glitch* upgrade licen* server*
    database* integration* outage update outlook excel sap crm erp ~install* ~version ~button* ~export ~screen ~page ~load*`,
  ),
  topic(
    "hardware",
    "Оборудование и рабочее место",
    "Hardware and workplace equipment",
    `ноутбук* компьютер* монитор* принтер* сканер* картридж* клавиатур* мышь мышк* телефон_не гарнитур* оборудовани* техник*
    проектор* станок станк* сервера_в зарядк* розетк* камер* наушник* ксерокс* мфу железо ~сломал* ~слома* ~ремонт* ~телефон*
    ~экран`,
    `laptop* computer* monitor* printer* scanner* cartridge* keyboard* mouse headset* hardware device* projector* machine*
    charger* docking desktop* toner cable* webcam* ~phone* ~equipment ~broken ~repair*`,
  ),
  topic(
    "network",
    "Связь и сеть",
    "Network and connection",
    `vpn интернет* wi-fi вайфай вай_фай сеть сети сетью роутер* соединен* подключен* связь_пропад* обрыв* пинг трафик*
    удаленк* удаленн*_рабоч* ~связь ~подключ* ~удаленн*`,
    `vpn internet wifi network* router* connection connectivity bandwidth disconnect* ethernet ~connect* ~remote* ~signal`,
  ),
  topic(
    "approvals",
    "Согласования и решения",
    "Approvals and decisions",
    `согласов* согласующ* несогласов* утвержд* утверди* подпис* визир* виза_рук* одобр* резолюц* лист_соглас* решение_не
    принять_решение принимать_решен* ~решени* ~инстанц* ~начальств* ~разрешен*`,
    `approv* sign_off signoff sign-off signature* authorisation authorization endorse* decision* ratif* greenlight green_light
    ~decide* ~manager ~consent*`,
  ),
  topic(
    "documents",
    "Документы и бумаги",
    "Documents and paperwork",
    `документ* договор* акт акты актов справк* накладн* бумаг* бумажн* скан скана сканы бланк* шаблон* заявлени* доверенност*
    архив* оригинал* счет-фактур* счет_фактур* реестр* протокол* форм*_заяв* журнал_уч* приказ* эдо ~отчет* ~подлинник* ~копи* ~форма`,
    `document* paperwork contract* certificate* template* scan scans scanned archive* invoice_copy waybill* affidavit* pdf
    ~form ~forms ~report* ~copy ~copies ~original* ~file ~files ~statement*`,
  ),
  topic(
    "payments",
    "Оплата и расходы",
    "Payments and expenses",
    `оплат* оплач* платеж* платит* выплат* счет_на счета_на бухгалт* аванс* авансов* возмещ* компенсац* командировочн* перевод_ден* деньг*
    денег бюджет* смет* расход* стоимост* дорог* цена цены возврат_сред* монетизац* налог* касс* ~счет ~счета ~лимит* ~сумм* ~средств*
    ~перевод*`,
    `payment* pay paid invoice* expense* reimburs* refund* budget* cost* price* pricing fee fees money advance_pay* per_diem
    transfer transfers charged charge charges bank tax taxes currency exchange_rate top_up topup accounting ~limit* ~amount*
    ~balance ~transaction* ~transfer* ~card`,
  ),
  topic(
    "supplies",
    "Поставки и закупки",
    "Deliveries and procurement",
    `поставк* поставщик* закуп* доставк* достав* снабжен* отгруз* склад склада склады складе складск* логист* материал* тмц
    канцтовар* канцеляри* запчаст* комплектующ* заказан* перевоз* транспорт* груз груза грузы курьер* тендер* ~заказ* ~привез* ~наличи*
    ~остатк*`,
    `deliver* supplier* procure* purchas* shipment* shipping shipped warehouse* logistic* stock stationery spare_parts supplies
    courier* freight cargo tender* vendor* arriv* ~order* ~receiv* ~parts ~material*`,
  ),
  topic(
    "information",
    "Прозрачность и информирование",
    "Information and transparency",
    `информир* проинформ* уведомл* уведоми* прозрачн* непрозрачн* статус* держать_в_курсе держат_в_курсе в_курсе не_сообщ*
    не_предупред* предупрежд* предупреди* оповещ* узнаем_послед* узнаю_случайн* обратн*_связ* без_объяснен* не_видно видно ~новост* ~известн* ~узна* ~отслеж*
    ~информац*`,
    `inform informed transparen* status* notif* keep_us_posted kept_posted in_the_loop no_update* progress visibility track
    tracking feedback heads_up announce* communicat* not_told never_told ~information ~news ~aware ~updat*`,
  ),
  topic(
    "availability",
    "Доступность людей",
    "Availability and reachability",
    `дозвонит* дозвон* не_дозвон* не_отвеча* не_берет не_берут трубк* не_ответ* недоступ* занято никого_нет нет_на_месте не_на_месте
    застать отсутствует_на график_прием* часы_прием* прием_по не_найти не_реагир* игнорир* молчат молчит молчани* без_ответа тишина ~в_отпуск* ~ответа_нет ~достуча*
    ~обед* ~на_связ*`,
    `unreachable reach reachable unavailable nobody_answer* no_answer no_reply no_response doesn't_answer don't_answer never_answer*
    never_repl* not_respond* not_reply* unanswered pick_up opening_hours office_hours hard_to_find ignored ignore ignores silence silent
    ~available ~availability ~out_of_office ~call* ~contact* ~answer* ~respon*`,
  ),
  topic(
    "handovers",
    "Передачи и «футбол»",
    "Hand-overs and ping-pong",
    `футбол* отфутбол* перекидыва* перекину* перенаправ* пересыла* отсыла* отправляют_к гоняют гоняет по_кругу переадрес* от_одного_к
    из_отдела_в из_кабинета_в ничей* не_наше не_наша_зона не_к_нам зона_ответств* кто_отвечает кто_ответствен* ответственн* между_отдел*
    ходим_между спихива* перекладыва* передач*_дел стык* ~передают ~передал* ~верну*_заяв* ~возвраща*`,
    `hand_over handover* hand-over* handoff* hand-off* ping-pong ping_pong bounce* bounced passed_around pass_the_buck redirect* sent_back
    back_and_forth not_our_job not_my_job who_owns owner ownership accountab* responsib* between_departments between_teams
    from_one_department shuffled silo* ~forward* ~transferred ~department*`,
  ),
  topic(
    "bureaucracy",
    "Правила и бюрократия",
    "Rules and bureaucracy",
    `бюрократ* волокит* формальн* регламент* инструкци* правила правил правилам процедур* лишн*_бумаг* лишн*_шаг* избыточн* требовани*
    требуют положени*_о запрет* запрещ* порядок_оформ* десять_подпис* куча_подпис* дублир* заполня* упрости* упрощ* усложн* сложн* ~оформл*
    ~стандарт* ~нельзя`,
    `bureaucra* red_tape rule rules regulation* procedure* formalit* policy policies cumbersome complicated simplif* too_many_steps
    too_many_forms paper_chase compliance mandatory duplicate_entry fill_in fill_out ~require* ~complex* ~process ~standard*`,
  ),
  topic(
    "competence",
    "Компетентность",
    "Competence",
    `компетент* некомпетент* профессионал* непрофессионал* квалиф* неквалиф* грамотн* неграмотн* знающ* знает_дело знания знаний опытн*
    неопытн* специалист* эксперт* экспертиз* разбира*_в не_разбира* не_владе* дилетант* ~не_знает ~не_знают ~разобра* ~умел*`,
    `competen* incompetent professional* unprofessional* knowledgeab* expert* skill* qualified unqualified experience* inexperienced
    know-how capable clueless amateur* ~knowledge ~doesn't_know ~don't_know`,
  ),
  topic(
    "promises",
    "Обещания и доведение до конца",
    "Promises and follow-through",
    `обеща* обещал* пообеща* не_сделал* не_выполн* не_довод* до_конца забыл_про забыва* забыл* забросил* напомина* напомни* договорил* договорен*
    сдержа* слово_держ* надежн* ненадежн* брошен* отписк* закрыл*_заявк* закрыли_без отчитал* ~выполн* ~контрол*`,
    `promis* follow_up followup follow-up follow_through commit commitment* keep_their_word kept_their_word forgot* forget* remind*
    reliab* unreliab* never_done not_done unfinished dropped closed_without half-done ~complete* ~agreed ~closed`,
  ),
  topic(
    "workload",
    "Нагрузка и людей не хватает",
    "Workload and staffing",
    `нагрузк* перегруж* перегруз* переработ* загружен* завал* зашива* не_хватает_люд* нехватк* людей_не_хват* рук_не_хват* мало_люд*
    один_на_всех некому_делать аврал* выгора* выгорел* штат штата штатн* сверхурочн* ~людей ~сотрудников ~замен*`,
    `workload overload* overwork* understaff* short-staffed short_staffed burnout burn_out overtime too_few_people
    not_enough_people stretched headcount swamped busy capacity bottleneck* ~staff ~people`,
  ),
  topic(
    "premises",
    "Помещения и быт",
    "Premises and facilities",
    `помещен* кабинет* офис* переговорк* переговорн* уборк* убира* уборщ* туалет* столов* столовая кофе кухн* парков* стоянк* лифт* отоплен* кондиционер*
    вентиляц* освещен* душно холодн* жарко шумно шум мебел* стул стол_для ремонт_в коридор* раздевалк* гардероб* кулер* ~свет ~воздух
    ~вода ~грязн*`,
    `office premises meeting_room* room rooms cleaning cleaner* toilet* restroom* canteen cafeteria kitchen coffee parking elevator*
    lift heating air_conditioning ventilation lighting noise noisy furniture chair desk facilit* building ~cold ~hot ~dirty
    ~floor`,
  ),
  topic(
    "training",
    "Обучение",
    "Training and learning",
    `обучени* обуча* обучить тренинг* курс курсы курсов вебинар* семинар* наставн* стажир* повышени*_квалиф* учеб* памятк* видеоинструкц*
    мастер-класс* адаптац* новичк* новеньк* ~научи* ~урок* ~методич*`,
    `train training trainings course* webinar* workshop* mentor* coaching onboarding learn learning tutorial* e-learning
    lesson* newcomer* ~guide* ~manual* ~teach*`,
  ),
  topic(
    "people",
    "Кадры и условия труда",
    "HR and conditions",
    `отпуск* больничн* зарплат* оклад* преми* премия кадр* кадров* трудов* прием_на_работу увольн* уволи* вакан* подбор* кандидат* график_раб*
    командировк* дмс соцпакет льгот* карьер* аттестац* оценк*_персонал* ~график* ~сотрудник* ~отгул*`,
    `salary salaries payroll vacation* annual_leave sick_leave maternity leave_request hr recruit* hiring candidate* vacanc*
    benefits career* promotion* appraisal* dismissal* bonus* business_trip* ~leave ~shift* ~requisition*`,
  ),
  topic(
    "planning",
    "Планирование и изменения сроков",
    "Planning and changes",
    `план плана планы планов планиров* планир* заранее заблаговременно график_постав* прогноз* приоритет* перенос_срок* перенесли перенос* внезапно
    в_последний_момент последн*_момент накануне неожиданн* расписани* согласованн*_план* заявк*_на_месяц ~изменени* ~график* ~переноси*`,
    `plan plans planned planning schedul* forecast* in_advance advance_notice last_minute last-minute short_notice priorit*
    reschedul* roadmap unexpected* sudden* timetable ~postpone* ~changes ~calendar`,
  ),
  topic(
    "data",
    "Данные и отчётность",
    "Data and reporting",
    `отчет* отчетн* данные данных показател* цифры цифр* статистик* сводк* аналитик* таблиц* справочник* расхожден* выгрузк* дашборд* kpi ~сверк*
    ~актуальн* ~учет* ~мастер-данн*`,
    `report reports reporting data figures statistics analytic* spreadsheet* dashboard* kpi metric* dataset* master_data
    discrepanc* ~numbers ~up-to-date ~outdated ~records`,
  ),
  topic(
    "ideas",
    "Предложения и идеи",
    "Ideas and suggestions",
    `предлага* предложени* предложил* идея идеи идею идей инициатив* хотелось_бы хорошо_бы было_бы_хорош* было_бы_удобн* неплохо_бы стоит_сделать
    сделайте добавьте введите внедрит* верните почему_нельзя почему_нет планируете будет_ли появится добавлен* добавить нужна_возможн* нужен_единый автоматизир* автоматизац* улучшит* усовершенств* ~добавит* ~удобн*
    ~лучше_бы ~возможност*`,
    `suggest* idea* propos* would_be_great would_be_nice would_be_good would_like would_help could_we could_you_add please_add initiative*
    improve improvement* automate* automation innovat* wish introduce ~add ~instead ~better`,
  ),
  topic(
    "safety",
    "Безопасность",
    "Safety and security",
    `безопасн* опасн* травм* пожар* охран* охраны средства_защит* сиз каск* спецодежд* утечк* вирус* фишинг* мошенн* взлом* персональн*_данн* конфиденц*
    инструктаж* авари* эвакуац* ~защит* ~риск*`,
    `safety unsafe safe security danger* injur* fire_alarm hazard* guard* protective helmet* leak* virus* phishing fraud* stolen theft
    hack* malware confidential* accident* evacuation compromised lost_or_stolen ~risk* ~protect*`,
  ),
  topic(
    "thanks",
    "Благодарность",
    "Thanks and praise",
    `спасибо_за спасибо_вам спасибо_колл* спасибо_огром* большое_спасибо огромное_спасибо благодар* признател* молодцы молодец отличн*
    превосход* замечат* прекрасн* великолеп* супер выруч* помогл*_быстр* все_понрав* довольны доволен довольна рады_сотруд* приятно_работ* так_держать
    ~спасибо ~хорош* ~помогл* ~нравит*`,
    `thank_you_for thanks_for thanks_to many_thanks thank_you_so thank_you_very grateful appreciate* excellent great_job great_work
    well_done good_job brilliant outstanding awesome fantastic wonderful kudos pleased delighted keep_it_up happy_with
    ~thanks ~thank ~great ~helpful ~good`,
  ),
];
