/** Where everybody may have an address, so that the domain says nothing about whose people they are. */
const services = new Set(
  (
    "gmail.com googlemail.com mail.ru bk.ru list.ru inbox.ru internet.ru xmail.ru vk.com yandex.ru ya.ru yandex.com " +
    "yandex.by yandex.kz narod.ru rambler.ru lenta.ru autorambler.ru ro.ru myrambler.ru outlook.com hotmail.com live.com " +
    "live.ru msn.com yahoo.com yahoo.co.uk ymail.com icloud.com me.com mac.com proton.me protonmail.com pm.me gmx.de " +
    "gmx.net gmx.com web.de t-online.de aol.com mail.com zoho.com fastmail.com tutanota.com ukr.net i.ua tut.by mail.by " +
    "qq.com 163.com 126.com sina.com naver.com orange.fr free.fr laposte.net libero.it seznam.cz wp.pl o2.pl interia.pl"
  ).split(" "),
);

export const isFreeMail = (domain: string): boolean => services.has(domain.toLowerCase());
