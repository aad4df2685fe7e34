// Comforts of the application form: files are sent as they are chosen, with their progress, and what may be public
// already is shown while somebody types. The form works fully without this file.
(function () {
  const form = document.querySelector("form[data-apply]");
  if (!form) { return; }
  const csrf = form.querySelector("[name=_csrf]").value;
  let underWay = 0;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) { made.className = className; }
    if (text) { made.textContent = text; }
    return made;
  }

  function sizeText(bytes) {
    return bytes < 1048576 ? Math.max(1, Math.round(bytes / 1024)) + " KB" : (bytes / 1048576).toFixed(1) + " MB";
  }

  // A file that was accepted: the same choice as the page makes without a script.
  function keep(list, row, answer) {
    const choice = element("div", "choice");
    const box = element("input");
    box.type = "checkbox";
    box.id = "keep-" + answer.id;
    box.name = "keep";
    box.value = answer.token;
    box.checked = true;
    const label = element("label", "", answer.name + "（" + answer.size + "）");
    label.htmlFor = box.id;
    const holder = element("div");
    holder.append(label);
    choice.append(box, holder);
    list.querySelector(".choices").append(choice);
    list.hidden = false;
    row.remove();
  }

  // A file that is too large is not sent at all: on a slow line that would take minutes.
  function refuse(file, limit, rows, status) {
    const row = element("li", "refused");
    const reason = "“" + file.name + "”超过" + Math.floor(limit / 1048576) + " MB，没有上传。请压缩或者拆分后再选择。";
    row.append(element("span", "name", file.name + "（" + sizeText(file.size) + "）"), element("span", "wrong", reason));
    rows.append(row);
    status.textContent = reason;
  }

  function send(file, input, list, rows, status) {
    const row = element("li", "sending");
    const bar = element("progress");
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", "上传“" + file.name + "”");
    const words = element("span", "small soft", "正在上传");
    row.append(element("span", "name", file.name + "（" + sizeText(file.size) + "）"), bar, words);
    rows.append(row);
    const data = new FormData();
    data.append("_csrf", csrf);
    data.append("purpose", input.dataset.upload);
    data.append("file", file);
    const request = new XMLHttpRequest();
    request.open("POST", "/apply/files");
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", function (event) {
      if (event.lengthComputable) { bar.value = Math.round(event.loaded / event.total * 100); }
    });
    request.addEventListener("loadend", function () {
      underWay -= 1;
      const wait = form.querySelector(".wait");
      if (wait && underWay === 0) { wait.remove(); }
      const answer = request.response;
      if (request.status === 201 && answer) {
        keep(list, row, answer);
        status.textContent = "“" + answer.name + "”已经上传";
        return;
      }
      const reason = answer && answer.error && answer.error.message;
      row.className = "refused";
      bar.remove();
      words.className = "wrong";
      words.textContent = reason || "没有上传成功，请重新选择这个文件";
      status.textContent = words.textContent;
    });
    underWay += 1;
    request.send(data);
  }

  form.querySelectorAll("input[data-upload]").forEach(function (input) {
    const list = form.querySelector('[data-kept="' + input.dataset.upload + '"]');
    const rows = element("ul", "uploads");
    const status = element("p", "visually-hidden");
    status.setAttribute("role", "status");
    input.after(rows, status);
    input.addEventListener("change", function () {
      rows.querySelectorAll(".refused").forEach(function (row) { row.remove(); });
      const limit = Number(input.dataset.limit || 0);
      Array.from(input.files).forEach(function (file) {
        if (limit > 0 && file.size > limit) {
          refuse(file, limit, rows, status);
        } else {
          send(file, input, list, rows, status);
        }
      });
      input.value = "";
    });
  });

  form.addEventListener("submit", function (event) {
    if (underWay === 0) { return; }
    event.preventDefault();
    let wait = form.querySelector(".wait");
    if (!wait) {
      wait = element("p", "wait wrong");
      wait.setAttribute("role", "alert");
      form.querySelector(".buttons").before(wait);
    }
    wait.textContent = "文件还在上传，请稍候再提交。";
  });

  // What may be public already, asked for when the typing rests.
  const place = form.querySelector("[data-suggestions]");
  if (!place) { return; }
  const sources = ["subject", "features"].map(function (name) { return form.querySelector("[name=" + name + "]"); });
  let timer = 0;
  let asked = "";

  function show(items) {
    place.replaceChildren();
    place.hidden = items.length === 0;
    if (items.length === 0) { return; }
    place.append(element("p", "title", "可能已经公开，不影响继续填写："));
    const list = element("ul", "hints");
    items.forEach(function (item) {
      const line = element("li");
      if (item.url) {
        const link = element("a", "", item.name);
        link.href = item.url;
        link.target = "_blank";
        link.rel = "noopener";
        link.append(element("span", "visually-hidden", "（在新窗口打开）"));
        line.append(link);
      } else {
        line.append(item.name);
      }
      line.append(" ", element("span", "small soft", item.note));
      list.append(line);
    });
    place.append(list);
  }

  function ask() {
    const text = sources.map(function (source) { return source.value.trim(); }).join("\n").trim();
    if (text.length < 4 || text === asked) { return; }
    asked = text;
    const body = new URLSearchParams({ _csrf: csrf, text: text });
    const chosen = form.querySelector("[name=body]");
    if (chosen) { body.set("body", chosen.value); }
    fetch(place.dataset.suggestions, { method: "POST", body: body, headers: { Accept: "application/json" } })
      .then(function (answer) { return answer.ok ? answer.json() : { items: [] }; })
      .then(function (answer) { show(answer.items); })
      .catch(function () {});
  }

  sources.forEach(function (source) {
    source.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(ask, 1200);
    });
  });
})();
