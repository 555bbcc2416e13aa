// Words that say nothing about what a text is about; lists of our own. Negations and words of degree are kept elsewhere:
// they decide what is felt.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const russianStop = words(`
  а без более бы был была были было быть в вам вами вас ваш ваша ваше вашего вашей ваши вашим вас весь вдруг ведь во вот
  впрочем все всегда всего всей всем всеми всех всю всякий вы где да даже для до другая другие другой другого его ее ей ему
  если есть еще же за здесь здравствуйте добрый день доброе утро вечер и из или им ими иногда их к как какая какие какой
  какого какую когда которая которого которое которой котором который которую которые которых кто куда ли либо лишь между
  меня мне мной много может можно мой моя мое мои моего моей моих моим мою мы на над надо нам нами нас наш наша наше наши
  нашего нашей нашем нашим наших него нее ней нем нему нибудь ним ними них но ну о об обо один одна одно одного однако он
  она они оно от ото очень перед по под подскажите пожалуйста после потом потому почему почти при про просто прошу раз
  разве с сам сама сами само свое своего своей своем свои своим своих свой свою себе себя сегодня сейчас сказать со собой
  стал стала стали сразу так также такая такие такое такой такого там твой твоя те тебе тебя тем теперь то тобой тогда
  того тоже той только том тому тот тою три ту тут ты у уж уже хоть хотя чего чей чем через что чтоб чтобы чуть эта эти этим
  этих это этого этой этом этот эту я является являются г т д п др тд тп пр руб шт
`);

export const englishStop = words(`
  a about after again all also am an and any are aren't as at be because been before being between both but by can could
  dear did didn't do does doesn't doing don't down during each else etc even ever every few for from further get gets got had
  has hasn't have haven't having he hello hence her here hers hi him his how i i'd i'll i'm i've if in into is isn't it it's
  its itself just let let's like many may me might mine more most much must my myself now of off on once one only onto or
  other our ours out over own per please quite rather same she should since so some still such than that that's the their
  theirs them then there there's these they they're this those through thus to too under until up upon us very was wasn't we
  we're we've were weren't what what's when where which while who whom whose why will with within would yet you you'd you'll
  you're you've your yours yourself s t d m re ve ll regards
`);

/** Turn a meaning round; kept together with the word after them. */
export const negations = words(`
  не нет ни без нельзя никогда никто ничего нету никакой никакого никак
  no not never none nobody nothing cannot can't don't doesn't didn't won't wouldn't isn't aren't wasn't weren't
  couldn't shouldn't haven't hasn't hadn't without neither nor ain't dont doesnt didnt cant wont isnt
`);
