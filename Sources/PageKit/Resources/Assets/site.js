// Comforts only: every page works without this file.
document.documentElement.classList.add("js");

document.addEventListener("click", function (event) {
  const print = event.target.closest("[data-print]");
  if (print) { window.print(); return; }
  const copy = event.target.closest("[data-copy]");
  if (copy && navigator.clipboard) {
    const source = document.getElementById(copy.dataset.copy);
    const before = copy.textContent;
    navigator.clipboard.writeText(source.textContent.trim()).then(function () {
      copy.textContent = "已复制";
      setTimeout(function () { copy.textContent = before; }, 2000);
    });
  }
});

// How many characters are left, said politely to a screen reader.
document.querySelectorAll("textarea[maxlength]").forEach(function (area) {
  const note = document.createElement("p");
  note.className = "count";
  note.setAttribute("aria-live", "polite");
  area.insertAdjacentElement("afterend", note);
  const tell = function () {
    const left = area.maxLength - area.value.length;
    note.textContent = left < 200 ? "还可以填写 " + left + " 字" : "";
  };
  area.addEventListener("input", tell);
  tell();
});

// Names and sizes of the chosen files.
document.querySelectorAll("input[type=file]:not([data-upload])").forEach(function (input) {
  const list = document.createElement("ul");
  list.className = "chosen";
  input.insertAdjacentElement("afterend", list);
  input.addEventListener("change", function () {
    list.replaceChildren(...Array.from(input.files, function (file) {
      const item = document.createElement("li");
      item.textContent = file.name + "（" + Math.max(1, Math.round(file.size / 1024)) + " KB）";
      return item;
    }));
  });
});

// A form is sent once.
document.addEventListener("submit", function (event) {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) { return; }
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "yes";
  setTimeout(function () { delete form.dataset.sent; }, 8000);
});

// Coming to the page with errors, or to the summary, the keyboard starts there.
const summary = document.querySelector(".error-summary");
if (summary) { summary.focus(); }
