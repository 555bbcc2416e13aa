import { defineWords } from "#platform/words";

export const reportWords = defineWords({
  en: {
    subject: "What the survey says",
    closed: "Closed {date}",
    anonymous: "Anonymous: groups of fewer than {k} people are shown nowhere.",
    identified: "With names: those whom the promise named read the answers.",
    responseRate: "Response: about {rate}",
    short: "In short",
    best: "{name} is rated highest of all suppliers (with a probability of {probability}): {value}.",
    worst: "{name} is rated lowest of all suppliers (with a probability of {probability}): {value}.",
    nobodyDiffers:
      "No supplier stands out for certain: the differences between them are within what chance alone would make.",
    changeHigher: "{measure} rose by {value} since “{wave}” (from {low} to {high}).",
    changeLower: "{measure} fell by {value} since “{wave}” (from {low} to {high}).",
    changeNone:
      "Nothing is known to have changed since “{wave}”: the differences lie within their intervals.",
    dimensions: "By dimension",
    items: "By question",
    suppliers: "By supplier",
    customers: "By unit of customers",
    importance: "What matters and how well it is done",
    importanceLead:
      "Each dot is numbered as in the list. Coloured only where neither interval crosses the dashed lines: the others cannot be placed for certain.",
    importanceAxis: "importance",
    performanceAxis: "how well",
    concentrate: "important, and not done well: begin here",
    keep: "important, and done well: keep",
    low_priority: "less important, not done well",
    overkill: "less important, done well",
    unplaced: "cannot be placed for certain",
    drivers: "What moves {outcome}",
    driversLead:
      "Shares of what can be explained, {explained} in all; the whiskers say how far chance may have moved each share. What goes together need not be the cause.",
    trend: "From wave to wave: {measure}",
    others: "And {count} more, not shown here; the file of figures has all of them.",
    reading: "How to read it",
    readingInterval:
      "A dot is what was measured; its whisker is the 95 % interval: in 95 of 100 such surveys it holds the truth. Two dots with whiskers that overlap widely may well be equal. The thin line is the company's figure.",
    readingMethods:
      "Means: Student's interval. Shares of the satisfied: Wilson's. Net promoter: promoters less detractors, adjusted Wald. Differences between many: corrected after Benjamini and Hochberg. Highest and lowest: only from a probability of 90 %, after drawing small groups towards the mean of all.",
    readingCover:
      "“Covers 41 of 52 answers”: groups too small to be shown by themselves are merged, and what cannot be merged without telling of somebody is left out.",
    readingOnce:
      "All figures were counted once, when the wave closed. They do not change afterwards, and no other questions can be put to the answers.",
    page: "{page} of {pages}",
    printed: "Printed {date}",
    nothing: "Nothing can be told here yet.",
    product: "Vizavi",
  },
  ru: {
    subject: "Что говорит опрос",
    closed: "Закрыта {date}",
    anonymous: "Анонимно: группы меньше {k} человек нигде не показаны.",
    identified: "С именем: ответы читают те, кого назвало обещание.",
    responseRate: "Ответили: около {rate}",
    short: "Коротко",
    best: "Выше всех поставщиков оценено подразделение «{name}» (с вероятностью {probability}): {value}.",
    worst: "Ниже всех поставщиков оценено подразделение «{name}» (с вероятностью {probability}): {value}.",
    nobodyDiffers:
      "Ни один поставщик уверенно не выделяется: различия между ними не больше, чем дала бы случайность.",
    changeHigher: "{measure}: рост на {value} после волны «{wave}» (от {low} до {high}).",
    changeLower: "{measure}: снижение на {value} после волны «{wave}» (от {low} до {high}).",
    changeNone: "После волны «{wave}» уверенных изменений нет: различия не выходят за свои интервалы.",
    dimensions: "По измерениям",
    items: "По вопросам",
    suppliers: "По поставщикам",
    customers: "По подразделениям клиентов",
    importance: "Что важно и насколько хорошо это сделано",
    importanceLead:
      "Номер точки — номер в списке. Цвет есть только там, где интервалы не пересекают пунктир: остальные точки уверенно отнести никуда нельзя.",
    importanceAxis: "важность",
    performanceAxis: "как сделано",
    concentrate: "важно и сделано плохо: начните отсюда",
    keep: "важно и сделано хорошо: сохраняйте",
    low_priority: "менее важно, сделано плохо",
    overkill: "менее важно, сделано хорошо",
    unplaced: "уверенно отнести нельзя",
    drivers: "Что движет показателем «{outcome}»",
    driversLead:
      "Доли объяснимого (всего {explained}); усы показывают, насколько каждую долю могла сдвинуть случайность. Что идёт вместе — не обязательно причина.",
    trend: "От волны к волне: {measure}",
    others: "И ещё {count}: здесь не показаны, но есть в файле показателей.",
    reading: "Как это читать",
    readingInterval:
      "Точка — измеренное значение, усы — интервал 95 %: в 95 из 100 таких опросов он содержит истину. Если усы двух точек сильно перекрываются, истинные значения могут быть равны. Тонкая линия — показатель компании.",
    readingMethods:
      "Средние: интервал Стьюдента. Доля довольных: интервал Уилсона. Индекс рекомендаций: сторонники минус критики, уточнённый интервал Вальда. Сравнение многих: поправка Бенджамини — Хохберга. Лучший и худший: только при вероятности от 90 %, когда малые группы приближены к общему среднему.",
    readingCover:
      "«Учтено 41 из 52 ответов»: слишком малые группы объединены, а то, что нельзя объединить, никого не выдав, не учтено.",
    readingOnce:
      "Все числа посчитаны один раз, при закрытии волны. Потом они не меняются, и других вопросов к ответам задать нельзя.",
    page: "{page} из {pages}",
    printed: "Напечатано {date}",
    nothing: "Здесь пока ничего нельзя сказать.",
    product: "Визави",
  },
});
