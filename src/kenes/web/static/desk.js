// The live desk without network: the only script of kenes. Every form of the desk also works without it.
//
// A note is first put into IndexedDB (by account and dialogue), then sent; it leaves the queue when the server says that it is
// stored, or stored already. So nothing is lost when the network, the tab or the power goes away in between, and nothing is
// stored twice: the id that the note gets here is the one by which the server knows it again.

const page = document.body.dataset;
const form = document.querySelector("form[data-note]");
const list = document.querySelector("[data-waiting]");
const EVERY = 4000; // milliseconds between two looks at what the others wrote
const AT_ONCE = 50; // notes that one request carries
const FIELDS = ["kind", "body", "text", "language", "level", "agenda_item", "against"];
const word = (name) => document.querySelector(`[data-word="${name}"]`).textContent;

// ---- The queue -------------------------------------------------------------------------------------------------------------

const opening = new Promise((done, failed) => {
  const request = indexedDB.open("kenes-desk", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("notes", { keyPath: "client_id" });
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

async function store(mode, ask) {
  const database = await opening;
  return new Promise((done, failed) => {
    const transaction = database.transaction("notes", mode, { durability: "strict" });
    const request = ask(transaction.objectStore("notes"));
    transaction.oncomplete = () => done(request.result);
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
  });
}

const put = (note) => store("readwrite", (notes) => notes.put(note));
const drop = (id) => store("readwrite", (notes) => notes.delete(id));

/** The notes of this account at this dialogue, in the order in which they were taken. */
async function queue() {
  const all = await store("readonly", (notes) => notes.getAll());
  const own = all.filter((one) => one.account === page.account && one.dialogue === page.dialogue);
  return own.sort((one, other) => one.order - other.order);
}

/** An id as RFC 9562 makes them (version 4); `crypto.randomUUID` exists over HTTPS only. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

// ---- Taking a note ---------------------------------------------------------------------------------------------------------

let last = 0;

async function take() {
  const filled = new FormData(form);
  const note = { client_id: filled.get("client_id"), account: page.account, dialogue: page.dialogue };
  for (const name of FIELDS) note[name] = (filled.get(name) || "").toString();
  note.spoken = new Date().toISOString();
  note.order = last = Math.max(Date.now(), last + 1); // two notes within a millisecond, or a clock put back
  await put(note);
  empty();
  await draw();
  await send();
}

/** An empty form for the next note; the language and the item of the agenda stay, the level never does. */
function empty() {
  form.client_id.value = newId();
  form.text.value = form.body.value = form.against.value = "";
  form.querySelector('[name="kind"][value="STM"]').checked = true;
  form.querySelector('[name="level"][value="summary"]').checked = true;
  for (const one of form.querySelectorAll(".message, .error")) one.remove();
  form.text.focus();
}

/** A refused note goes back into the form, under the id that it had: it was not stored. */
async function correct(note) {
  if (form.text.value.trim()) await take();
  form.client_id.value = note.client_id;
  for (const name of FIELDS) {
    const field = form.elements[name];
    if (field instanceof RadioNodeList || field.tagName !== "SELECT" || [...field.options].some((one) => one.value === note[name]))
      field.value = note[name];
  }
  await drop(note.client_id);
  await draw();
  form.body.focus();
}

// ---- Sending ---------------------------------------------------------------------------------------------------------------

let sending = false;

/** Send what waits, in order. What is refused stays in the list with the reason, until somebody corrects it or throws it away. */
async function send() {
  if (sending) return;
  sending = true;
  try {
    for (let waiting = await unsent(); waiting.length; waiting = await unsent()) {
      const whose = await ask(page.queue);
      if (String(whose.account) !== page.account) return say("other");
      const sent = new Date().toISOString();
      const notes = waiting.slice(0, AT_ONCE).map(({ account, dialogue, order, refused, ...note }) => note);
      const { answers } = await ask(page.queue, { body: JSON.stringify({ sent, notes }), token: whose.token });
      for (const [number, answer] of answers.entries()) {
        if (answer.result === "refused") await put({ ...waiting[number], refused: answer.reasons });
        else await drop(waiting[number].client_id);
      }
      await draw();
      await look();
      if (answers.length === 0) break;
    }
    say(navigator.onLine ? "online" : "offline");
  } catch (fault) {
    say(fault instanceof SignIn ? "sign-in" : "offline");
  } finally {
    sending = false;
  }
}

const unsent = async () => (await queue()).filter((one) => !one.refused);

class SignIn extends Error {}

/** An answer of the desk in JSON. The page of signing in, or any other page, is no answer: the notes go on waiting. */
async function ask(address, { body, token } = {}) {
  const headers = body ? { "Content-Type": "application/json", "X-CSRFToken": token } : {};
  const answer = await fetch(address, { method: body ? "POST" : "GET", body, headers, cache: "no-store" });
  if (answer.redirected || answer.status === 403 || answer.status === 404) throw new SignIn();
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

// ---- What waits, on the page -------------------------------------------------------------------------------------------------

async function draw() {
  const waiting = await queue(), lines = list.querySelector("ol");
  lines.replaceChildren(...waiting.map(line));
  list.hidden = waiting.length === 0;
}

function line(note) {
  const made = document.querySelector("template[data-waiting-note]").content.cloneNode(true);
  const find = (what) => made.querySelector(what);
  const label = (name) => form.querySelector(`[name="${name}"][value="${note[name]}"] + span`)?.firstChild.textContent.trim() || "";
  const levelled = note.kind === "STM" || note.kind === "OBN";
  find("[data-kind]").textContent = label("kind");
  find("[data-body]").textContent = note.body;
  find("[data-level]").textContent = levelled ? label("level") : "";
  find("[data-level]").hidden = !levelled;
  find("time").textContent = new Date(note.spoken).toTimeString().slice(0, 5);
  find("blockquote").textContent = note.text;
  find("[data-state]").textContent = note.refused ? `${word("refused")}: ${note.refused.join(" ")}` : word("waits");
  find("li").className = note.refused ? "refused" : "";
  find("[data-doings]").hidden = !note.refused;
  find("[data-correct]").addEventListener("click", () => correct(note));
  find("[data-throw]").addEventListener("click", async () => {
    if (!confirm(word("throw"))) return;
    await drop(note.client_id);
    await draw();
  });
  return made;
}

function say(name) {
  const status = document.querySelector("[data-status]");
  document.body.dataset.network = name;
  if (status.textContent !== word(name)) status.textContent = word(name);
}

// ---- What the others do ------------------------------------------------------------------------------------------------------

let seen = "";

/** A fresh look at the agenda, the notes and who is there; what is being typed stands outside of these parts. */
async function look() {
  const answer = await fetch(page.parts, { headers: seen ? { "If-None-Match": seen } : {}, cache: "no-store" });
  if (answer.status === 304 || !answer.ok || answer.redirected) return;
  seen = answer.headers.get("ETag") || "";
  show(await answer.text());
}

function show(markup) {
  const fresh = new DOMParser().parseFromString(markup, "text/html");
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const here = document.querySelector(`[data-part="${part.dataset.part}"]`), focused = document.activeElement?.id;
    if (!here || (here.contains(document.activeElement) && !focused)) continue;
    here.innerHTML = part.innerHTML;
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
  }
  follow(fresh.querySelector("[data-going]")?.dataset.going);
}

let going = document.querySelector("[data-going]")?.dataset.going;

/** When the meeting goes on to another item, so does the form, unless the note-taker chose one. */
function follow(item) {
  if (item === undefined || item === going) return;
  if (form.agenda_item.value === (going || "")) form.agenda_item.value = item;
  going = item;
}

/** The verbs of the agenda and of attendance, without leaving the page: a note that is being typed stays. */
async function quietly(target, submitter) {
  const filled = new FormData(target, submitter);
  try {
    const whose = await ask(page.queue);
    filled.set("csrfmiddlewaretoken", whose.token);
    const answer = await fetch(target.action, { method: "POST", body: filled, cache: "no-store" });
    if (answer.ok) await look();
  } catch (fault) {
    say(fault instanceof SignIn ? "sign-in" : "offline");
  }
}

// ---- The page for the time without network -------------------------------------------------------------------------------------

const CACHE = `kenes-desk ${page.home}`;

/** Keep the files of the house and the shell: a desk without notes, people and tokens. Only where the browser has a worker. */
async function keep() {
  if (!navigator.serviceWorker || page.isShell !== undefined) return;
  await navigator.serviceWorker.register(page.worker, { scope: page.home });
  const cache = await caches.open(CACHE), kept = new Set([...page.keeps.split(" "), page.shell]);
  for (const old of await cache.keys()) if (!kept.has(new URL(old.url).pathname)) await cache.delete(old);
  for (const address of kept) {
    const answer = await fetch(address, { cache: address === page.shell ? "no-store" : "default" });
    if (answer.ok && !answer.redirected) await cache.put(address, answer);
  }
}

/** Signing out: say that notes wait, and leave no shell behind; the queue stays for when this account comes back. */
async function leave(target) {
  if ((await queue()).length && !confirm(word("leave"))) return;
  await globalThis.caches?.delete(CACHE);
  target.submit();
}

// ---- Beginning ---------------------------------------------------------------------------------------------------------------

async function begin() {
  await opening; // without IndexedDB (a private window of some browsers) the forms stay ordinary forms
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.text.value.trim()) take();
    else form.text.focus();
  });
  form.text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches("[data-quiet]")) {
      event.preventDefault();
      quietly(event.target, event.submitter);
    } else if (event.target.matches("[data-leaves]")) {
      event.preventDefault();
      leave(event.target);
    }
  });
  addEventListener("online", send);
  addEventListener("offline", () => say("offline"));
  form.client_id.value = newId();
  await draw();
  await send();
  await keep().catch(() => {});
  setInterval(() => {
    if (document.visibilityState === "visible") send().then(look).catch(() => say("offline"));
  }, EVERY);
}

begin();
