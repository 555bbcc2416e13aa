import type { Browser, Page } from "@playwright/test";
import { expectGoodEverywhere } from "./everywhere.ts";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  type RunningHouse,
  signIn,
  test,
} from "./house.ts";

test.use({ houseOf: "requests" });
test.describe.configure({ mode: "serial" });

interface Named {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** Those who play: somebody who asks, a unit that serves with its head and an employee, and a second unit's head. */
interface Cast {
  readonly asker: Named;
  readonly server: Named;
  readonly head: Named;
  readonly other: Named;
  readonly unit: Named;
  readonly otherUnit: Named;
}

let cast: Cast;
let service: string;
let story: number;

async function get<T>(page: Page, house: RunningHouse, path: string): Promise<T> {
  const answer = await page.request.get(`${house.url}${path}`);
  expect(answer.ok(), path).toBe(true);
  return answer.json();
}

async function post<T>(page: Page, house: RunningHouse, path: string, data: unknown): Promise<T> {
  const headers = { "idempotency-key": `journey-${Math.random()}`, origin: house.url };
  const answer = await page.request.post(`${house.url}${path}`, { data, headers });
  expect(answer.ok(), `${path}: ${answer.ok() ? "" : await answer.text()}`).toBe(true);
  return answer.json();
}

async function findCast(page: Page, house: RunningHouse): Promise<Cast> {
  const { parties } = await get<{ parties: Named[] }>(page, house, "/api/parties?kind=unit&limit=100");
  const staffed: { unit: Named; head: Named; people: Named[] }[] = [];
  for (const unit of parties) {
    if (staffed.length === 3) break;
    const { head } = await get<{ head: Named | null }>(page, house, `/api/parties/${unit.id}`);
    if (!head) continue;
    const inside = await get<{ parties: Named[] }>(
      page,
      house,
      `/api/parties?kind=person&unit=${unit.id}&limit=10`,
    );
    const people = inside.parties.filter((person) => person.email && person.id !== head.id);
    const { email } = await get<Named>(page, house, `/api/parties/${head.id}`);
    if (email && people.length > 1) staffed.push({ unit, head: { ...head, email }, people });
  }
  const [serving, second, asking] = staffed;
  if (!serving || !second || !asking) throw new Error("the sample company has too few units with people");
  return {
    asker: asking.people[0] as Named,
    server: serving.people[0] as Named,
    head: serving.head,
    other: second.head,
    unit: serving.unit,
    otherUnit: second.unit,
  };
}

async function enter(browser: Browser, house: RunningHouse, who: Named, language = "en"): Promise<Page> {
  const context = await browser.newContext({ timezoneId: "Europe/Moscow", locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(`localStorage.setItem("vizavi.language", "${language}")`);
  await signIn(page, await house.signInLink(who.email as string));
  return page;
}

/** Chooses a party in a field that searches while one types. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole("textbox", { name: label, exact: true }).fill(name);
  await page.getByRole("option", { name }).first().click();
}

test.beforeAll(async ({ browser, house }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, house.link);
  await page.getByRole("button", { name: "Load the sample company" }).click();
  await expect(async () => {
    expect((await get<{ people: number }>(page, house, "/api/organisation")).people).toBeGreaterThan(100);
    expect((await get<{ found: number }>(page, house, "/api/relationships/map")).found).toBeGreaterThan(100);
  }).toPass({ timeout: 120_000 });
  cast = await findCast(page, house);
  await context.close();

  const head = await enter(browser, house, cast.head);
  const words = {
    name: "Broken projector",
    description: "A projector in a meeting room shows nothing.",
    needed: "The number of the room.",
    promise: "We come within an hour.",
    cost: "",
    examples: [],
  };
  const form = [{ key: "room", type: "text", label: { en: "Room", ru: "Комната" }, required: true }];
  const made = await post<{ id: string }>(head, house, "/api/catalogue/services", {
    supplier: cast.unit.id,
    words: { en: words },
    form,
    expectedMinutes: 60,
  });
  service = made.id;
  const { version } = await get<{ version: number }>(head, house, `/api/catalogue/services/${service}`);
  await post(head, house, `/api/catalogue/services/${service}/publication`, { version });
  await head.context().close();
});

test("an employee asks with a service; the unit answers, waits, and hands over; another unit closes", async ({
  browser,
  house,
}) => {
  test.setTimeout(240_000);
  const asker = await enter(browser, house, cast.asker);
  await asker.getByRole("link", { name: "New request" }).first().click();
  await expect(asker.getByRole("heading", { level: 1, name: "New request" })).toBeVisible();
  await expectAccessibleInBothThemes(asker);

  // The wrong way first: nothing is sent, and it is said what is missing.
  await asker.getByRole("button", { name: "Send the request" }).click();
  await expect(asker.getByText("Choose a service, a unit or a person.")).toBeVisible();

  await asker.getByRole("combobox", { name: "What do you need?" }).fill("projectr broken");
  await asker.getByRole("option", { name: /Broken projector/ }).click();
  await expect(asker.getByText("We come within an hour.")).toBeVisible();
  await expect(asker.getByLabel("Subject")).toHaveValue("Broken projector");
  await asker.getByLabel("Room").fill("404");
  await asker.getByLabel("What do you need, and by when?").fill("It shows nothing. We meet at noon.");
  await expectAccessible(asker);
  // What is being written survives the page.
  await asker.waitForTimeout(1_500);
  await asker.reload();
  await expect(asker.getByLabel("Room")).toHaveValue("404");
  const file = { name: "screen.txt", mimeType: "text/plain", buffer: Buffer.from("nothing on the screen") };
  await asker.locator('input[type="file"]').last().setInputFiles(file);
  await expect(asker.getByText("21 B")).toBeVisible();
  await asker.getByRole("button", { name: "Send the request" }).click();
  await expect(asker.getByText(/Sent\. This is No\./)).toBeVisible();
  await expect(asker.getByText(`It is with: ${cast.unit.name}.`)).toBeVisible();
  await expect(asker.getByRole("link", { name: /Download screen\.txt\s+21 B/ })).toBeVisible();
  story = Number(/requests\/(\d+)/.exec(asker.url())?.[1]);
  expect(story).toBeGreaterThan(0);

  const server = await enter(browser, house, cast.server);
  await server.goto(`${house.url}/requests/${story}`);
  await expect(server.getByRole("heading", { level: 1, name: "Broken projector" })).toBeVisible();
  await server.getByRole("button", { name: "Take it" }).click();
  await expect(server.getByText("You do it")).toBeVisible();
  await server.getByText("Note inside", { exact: true }).click();
  await expect(server.getByText(/Whoever asked never sees it/)).toBeVisible();
  await server.getByLabel("Note for colleagues").fill("The lamp again. Secret of ours.");
  await server.getByLabel("Note for colleagues").press("Control+Enter");
  await expect(server.getByText("Secret of ours.")).toBeVisible();
  await server.getByText("Answer", { exact: true }).click();
  await server.getByLabel("Your answer").fill("Which lamp is on, green or red?");
  await server.getByLabel("Your answer").press("Control+Shift+Enter");
  await expect(server.getByText("Sent; we wait for the customer")).toBeVisible();
  await expectAccessibleInBothThemes(server);

  await expect(asker.getByText("Which lamp is on, green or red?")).toBeVisible();
  await expect(asker.getByText("Your answer is awaited").first()).toBeVisible();
  await expect(asker.getByText("Secret of ours.")).toHaveCount(0);
  await asker.getByLabel("Your message").fill("Red.");
  await asker.getByRole("button", { name: "Send", exact: true }).click();

  await expect(server.getByText("Red.", { exact: true })).toBeVisible();
  await server.getByRole("button", { name: "Hand over" }).click();
  await choose(server, "Unit", cast.otherUnit.name);
  await server.getByRole("dialog").getByRole("button", { name: "Hand over" }).click();
  await expect(server.getByText(/Say why: without it/)).toBeVisible();
  await expectAccessible(server);
  await server.getByLabel("Why it belongs there").fill("A lamp must be bought.");
  await server.getByRole("dialog").getByRole("button", { name: "Hand over" }).click();
  await expect(server.getByText(`Handed over: ${cast.otherUnit.name}`)).toBeVisible();

  const chain = asker.getByRole("region", { name: "Who has which part" });
  await expect(chain.getByText(cast.otherUnit.name)).toBeVisible();
  await expect(chain.getByText("Handed over to here because: A lamp must be bought.")).toBeVisible();
  await expectAccessible(asker);

  const other = await enter(browser, house, cast.other);
  await other.goto(`${house.url}/requests/${story}`);
  await other.getByRole("button", { name: "Hand over" }).click();
  await choose(other, "Unit", cast.unit.name);
  await expect(other.getByText(/has already had this request and gave it away/)).toBeVisible();
  await other.keyboard.press("Escape");
  await other.getByRole("button", { name: "Close", exact: true }).click();
  await other.getByLabel("Last answer to whoever asked").fill("A new lamp is in.");
  await other.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
  await expect(other.getByText(`No. ${story} is closed`)).toBeVisible();

  await expect(asker.getByText("A new lamp is in.")).toBeVisible();
  await expect(asker.getByText("Done", { exact: true }).first()).toBeVisible();
  for (const page of [asker, server, other]) await page.context().close();
});

test("a complaint says who will read it and goes to others; thanks need no subject", async ({
  browser,
  house,
}) => {
  const asker = await enter(browser, house, cast.asker, "ru");
  await asker.goto(`${house.url}/requests/new?kind=complaint`);
  await expect(asker.getByText(/никогда не читают те, на кого она/)).toBeVisible();
  await expectAccessible(asker);
  await choose(asker, "Подразделение, человек или партнёр", cast.unit.name);
  await asker.getByLabel("Тема").fill("Неделю нет ответа");
  await asker.getByLabel("Что случилось, когда и что это исправит?").fill("Писал дважды.");
  await asker.getByRole("button", { name: "Отправить жалобу" }).click();
  await expect(asker.getByText(/Те, на кого вы жалуетесь, её не видят/)).toBeVisible();
  const number = /requests\/(\d+)/.exec(asker.url())?.[1];

  const server = await enter(browser, house, cast.server, "ru");
  const answer = await server.request.get(`${house.url}/api/requests/${number}`);
  expect([403, 404]).toContain(answer.status());
  await server.context().close();

  await asker.goto(`${house.url}/requests/new?kind=thanks`);
  await choose(asker, "Человек или подразделение", cast.server.name);
  await asker.getByLabel("За что?").fill("Проектор снова работает!");
  await asker.getByRole("button", { name: "Поблагодарить" }).click();
  await expect(asker.getByText(/Её получат тот, кого вы благодарите/)).toBeVisible();
  await asker.context().close();
});

test("the queue is worked by keyboard alone, in any layout, and does not jump", async ({
  browser,
  house,
}) => {
  test.setTimeout(240_000);
  const asker = await enter(browser, house, cast.asker);
  const ask = (subject: string, priority = "normal") =>
    post(asker, house, "/api/requests", { subject, text: subject, supplier: cast.unit.id, priority });
  await ask("First of the row", "urgent");
  await ask("Second of the row");
  await ask("Third of the row");

  const server = await enter(browser, house, cast.server);
  await server.goto(`${house.url}/requests/queue`);
  const row = (subject: string) => server.getByRole("link", { name: new RegExp(subject) });
  await expect(row("First of the row")).toBeVisible();
  await expectAccessibleInBothThemes(server);
  await server.keyboard.press("j");
  await expect(server.locator("[data-current] a")).toBeFocused();

  // What comes in meanwhile is counted, and comes when it is called.
  await ask("Fourth of the row");
  await expect(server.getByRole("button", { name: "1 new: show" })).toBeVisible();
  await expect(row("Fourth of the row")).toHaveCount(0);
  await server.getByRole("button", { name: "1 new: show" }).click();
  await expect(row("Fourth of the row")).toBeVisible();

  await row("Second of the row").focus();
  await server.keyboard.press("a");
  await expect(server.getByText("It is yours now")).toBeVisible();
  await server.keyboard.press("Enter");
  const preview = server.getByRole("region", { name: "Preview" });
  await expect(preview.getByRole("heading", { name: "Second of the row" })).toBeVisible();
  await expectAccessible(server);
  await server.keyboard.press("r");
  await expect(preview.getByLabel("Your answer")).toBeFocused();
  await server.keyboard.type("c and w are letters here");
  await expect(preview.getByLabel("Your answer")).toHaveValue("c and w are letters here");
  await server.keyboard.press("Control+Enter");
  await expect(preview.getByText("c and w are letters here")).toBeVisible();

  await row("Second of the row").focus();
  await server.keyboard.press("c");
  await server.getByLabel("Last answer to whoever asked").fill("Done.");
  await server.keyboard.press("Control+Enter");
  await expect(server.getByText(/is closed/)).toBeVisible();
  await expect(row("Second of the row")).toHaveCount(0);
  await server.getByRole("button", { name: "Undo" }).last().click();
  await expect(server.getByText(/is open again/)).toBeVisible();

  await row("Third of the row").focus();
  await server.keyboard.press("x");
  await expect(server.getByText("1 selected")).toBeVisible();
  await server.keyboard.press("Shift+ArrowUp");
  await expect(server.getByText("2 selected")).toBeVisible();
  await server.keyboard.press("?");
  await expect(server.getByRole("dialog", { name: "Keys of the queue" })).toBeVisible();
  await expectAccessible(server);
  await server.keyboard.press("Escape");
  await expect(server.getByRole("dialog")).toHaveCount(0);
  await server.keyboard.press("/");
  await expect(server.getByLabel("Find among requests")).toBeFocused();
  for (const page of [asker, server]) await page.context().close();
});

test("handling: a template answers, two of the same are merged and taken apart again, many are done at once", async ({
  browser,
  house,
}) => {
  test.setTimeout(240_000);
  const asker = await enter(browser, house, cast.asker);
  const ask = (subject: string) =>
    post<{ number: number }>(asker, house, "/api/requests", {
      subject,
      text: subject,
      supplier: cast.unit.id,
    });
  const first = await ask("The door of the archive");
  const twin = await ask("The archive's door, again");

  const head = await enter(browser, house, cast.head);
  await head.goto(`${house.url}/requests/templates`);
  await head.getByRole("button", { name: "New template" }).click();
  await head.getByRole("button", { name: "Save" }).click();
  await expect(head.getByText("Give it a name by which it is found.")).toBeVisible();
  await expectAccessible(head);
  await head.getByLabel("Name").fill("We come");
  await head.getByLabel("Text in English").fill("We come today about {subject}.");
  await head.getByLabel("Text in Russian").fill("Придём сегодня: {subject}.");
  await head.getByRole("button", { name: "Save" }).click();
  await expect(head.getByText("We come", { exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(head);

  const server = await enter(browser, house, cast.server);
  await server.goto(`${house.url}/requests/${first.number}`);
  await server.getByRole("button", { name: "Take it" }).click();
  await server.getByRole("button", { name: "Template", exact: true }).click();
  await server.getByRole("menuitem", { name: "We come" }).click();
  await expect(server.getByLabel("Your answer")).toHaveValue(
    /(We come today about|Придём сегодня:) The door/,
  );
  await server.getByLabel("Your answer").press("Control+Enter");

  await server.goto(`${house.url}/requests/${twin.number}`);
  await server.getByRole("button", { name: "More", exact: true }).click();
  await server.getByRole("menuitem", { name: "Merge with another…" }).click();
  await server.getByRole("textbox", { name: "Which request" }).fill(String(first.number));
  await server.getByRole("option", { name: /The door of the archive/ }).click();
  await expectAccessible(server);
  await server.getByRole("dialog").getByRole("button", { name: "Merge", exact: true }).click();
  await expect(server.getByText(`Merged into No. ${first.number}`)).toBeVisible();
  await server.goto(`${house.url}/requests/${twin.number}`);
  await expect(server.getByText(/Merged (a moment|just|now|\d)/i).first()).toBeVisible();
  await server.getByRole("button", { name: "Undo" }).last().click();
  await expect(server.getByText("Undone")).toBeVisible();
  await expect(server.getByRole("button", { name: "More", exact: true })).toBeVisible();

  await ask("Lamp in the hall");
  await ask("Lamp on the stairs");
  await head.goto(`${house.url}/requests/queue`);
  for (const subject of ["Lamp in the hall", "Lamp on the stairs"]) {
    await head.getByRole("link", { name: new RegExp(subject) }).focus();
    await head.keyboard.press("x");
  }
  await expect(head.getByText("2 selected")).toBeVisible();
  await head.getByRole("button", { name: "Priority" }).click();
  await head.getByRole("menuitem", { name: "Urgent" }).click();
  await expect(head.getByText("Done: 2")).toBeVisible();
  for (const page of [asker, head, server]) await page.context().close();
});

test("what needs an approval waits for whoever gives it", async ({ browser, house }) => {
  const head = await enter(browser, house, cast.head);
  const made = await post<{ id: string }>(head, house, "/api/catalogue/services", {
    supplier: cast.unit.id,
    words: {
      en: {
        name: "New lamp",
        description: "A lamp of one's own.",
        needed: "",
        promise: "",
        cost: "",
        examples: [],
      },
    },
    form: [],
    approval: [{ who: { kind: "people", people: [cast.other.id] }, needs: "one" }],
    expectedMinutes: 600,
  });
  const { version } = await get<{ version: number }>(head, house, `/api/catalogue/services/${made.id}`);
  await post(head, house, `/api/catalogue/services/${made.id}/publication`, { version });

  const asker = await enter(browser, house, cast.asker, "ru");
  const request = await post<{ number: number }>(asker, house, "/api/requests", {
    subject: "Лампа на стол",
    text: "Темно.",
    service: made.id,
    answers: {},
  });
  await asker.goto(`${house.url}/requests/${request.number}`);
  await expect(asker.getByRole("region", { name: "Согласование" })).toBeVisible();

  const manager = await enter(browser, house, cast.other, "ru");
  await expect(async () => {
    await manager.goto(`${house.url}/requests/approvals`);
    await expect(manager.getByText("Лампа на стол")).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 20_000 });
  await expectAccessibleInBothThemes(manager);
  await manager.getByRole("button", { name: "Согласовать", exact: true }).first().click();
  await expect(manager.getByText("Ничего не ждёт вашего решения")).toBeVisible();
  for (const page of [head, asker, manager]) await page.context().close();
});

test("every page speaks both languages, fits a phone, and hinders nobody", async ({ browser, house }) => {
  test.setTimeout(600_000);
  const asker = await enter(browser, house, cast.asker);
  const server = await enter(browser, house, cast.server);
  const head = await enter(browser, house, cast.head);
  const addresses: [Page, string][] = [
    [asker, "/"],
    [asker, "/requests"],
    [asker, "/requests?state=all"],
    [asker, "/requests?find=lamp"],
    [asker, "/requests?box=unit&kind=thanks"],
    [asker, `/requests/new?service=${service}`],
    [asker, "/requests/new?kind=suggestion"],
    [asker, `/requests/${story}`],
    [server, "/"],
    [server, `/requests/${story}`],
    [server, "/requests/queue"],
    [server, "/requests/queue?group=true&state=done"],
    [server, "/requests/thanks"],
    [server, "/requests/approvals"],
    [head, "/requests/templates"],
    [head, "/requests/rules"],
    [head, "/requests/mail"],
    [asker, "/report"],
  ];
  await expectGoodEverywhere(house, addresses);
  for (const page of [asker, server, head]) await page.context().close();
});
