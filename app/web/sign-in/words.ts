import { defineWords } from "#platform/words";

export const signInWords = defineWords({
  en: {
    title: "Sign in",
    email: "E-mail",
    password: "Password",
    enter: "Sign in",
    noPassword: "No password yet, or forgotten? Ask your administrator for a one-time link.",
    needEmail: "Write your e-mail address.",
    needPassword: "Write your password.",
    motto: "Who serves whom, how well, and what they need.",
    mottoText:
      "Inside a company everybody has customers: the colleagues they work for. Vizavi finds these relationships, shows what they rest on, and gives both sides one place to work it out.",
    linkTitle: "One-time link",
    linkText: "This link signs you in once. Press the button to use it.",
    linkEnter: "Sign in with this link",
    linkMissing: "This address has no link in it",
    linkMissingText: "Open the link from the message or the console again, whole, or ask for a new one.",
    toSignIn: "To the sign-in page",
  },
  ru: {
    title: "Вход",
    email: "Электронная почта",
    password: "Пароль",
    enter: "Войти",
    noPassword: "Ещё нет пароля или вы его забыли? Попросите у администратора одноразовую ссылку.",
    needEmail: "Укажите адрес электронной почты.",
    needPassword: "Укажите пароль.",
    motto: "Кто кому служит, насколько хорошо и что им нужно.",
    mottoText:
      "Внутри компании у каждого есть клиенты: коллеги, для которых он работает. Визави находит эти связи, показывает, на чём они основаны, и даёт обеим сторонам одно место, чтобы договориться.",
    linkTitle: "Одноразовая ссылка",
    linkText: "По этой ссылке можно войти один раз. Нажмите кнопку, чтобы её использовать.",
    linkEnter: "Войти по этой ссылке",
    linkMissing: "В этом адресе нет ссылки",
    linkMissingText: "Откройте ссылку из письма или из консоли ещё раз, целиком, либо попросите новую.",
    toSignIn: "На страницу входа",
  },
});
