"""Three pages over Gongkai's own database, as a small Django site would make them: home, one report, the application form.

Run with: GONGKAI_DATABASE=demo.sqlite gunicorn --workers 2 --bind 127.0.0.1:18090 django_pages:application

It does less than Gongkai: no sessions, no limits, no security headers but Django's own, no search box, one navigation, no
findings and charts, no marks at cells. Pages are made anew for each request, templates are compiled once.
"""

import json
import os

import django
from django import forms
from django.conf import settings
from django.core.wsgi import get_wsgi_application

settings.configure(
    DEBUG=False,
    SECRET_KEY="benchmark",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    MIDDLEWARE=["django.middleware.security.SecurityMiddleware", "django.middleware.csrf.CsrfViewMiddleware"],
    INSTALLED_APPS=[],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["GONGKAI_DATABASE"],
                           "CONN_MAX_AGE": None}},
    USE_TZ=True,
)
django.setup()

from django.db import models  # noqa: E402
from django.http import HttpResponse, Http404  # noqa: E402
from django.template import Context, Engine, RequestContext  # noqa: E402
from django.urls import path  # noqa: E402


class Body(models.Model):
    name = models.TextField()

    class Meta:
        app_label, managed, db_table = "pages", False, "bodies"


class Report(models.Model):
    agency = models.TextField()
    year = models.IntegerField()
    is_current = models.IntegerField()
    report_json = models.TextField()
    source_name = models.TextField()
    source_format = models.TextField()
    error_count = models.IntegerField()
    warning_count = models.IntegerField()
    notice_count = models.IntegerField()
    stored_at = models.IntegerField()

    class Meta:
        app_label, managed, db_table = "pages", False, "reports"


class CaseCount(models.Model):
    body_id = models.IntegerField(primary_key=True)
    counted_year = models.IntegerField()
    outcome_year = models.IntegerField()
    disposition = models.TextField()
    applicant_kind = models.TextField()
    cases = models.IntegerField()
    timed = models.IntegerField()
    on_time = models.IntegerField()

    class Meta:
        app_label, managed, db_table = "pages", False, "case_counts"


engine = Engine(loaders=[("django.template.loaders.locmem.Loader", {
    "base.html": """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ title }}</title>
<link rel="stylesheet" href="/assets/site.css"></head><body><header><a href="/">{{ body }}</a></header>
<nav>{% for name, url in nav %}<a href="{{ url }}">{{ name }}</a>{% endfor %}</nav>
<main><h1>{{ title }}</h1>{% block main %}{% endblock %}</main><footer>{{ body }} 政府信息公开</footer></body></html>""",
    "home.html": """{% extends "base.html" %}{% block main %}
<dl><dt>收到</dt><dd>{{ received }}</dd><dt>答复</dt><dd>{{ concluded }}</dd><dt>按期</dt><dd>{{ on_time }}</dd></dl>
<ul>{% for row in outcomes %}<li>{{ row.disposition }} {{ row.n }}</li>{% endfor %}</ul>
<ul>{% for report in latest %}<li><a href="/reports/{{ report.id }}">{{ report.agency }}{{ report.year }}年政府信息公开工作年度报告</a>
</li>{% endfor %}</ul>{% endblock %}""",
    "report.html": """{% extends "base.html" %}{% block main %}
{% for section in sections %}<section><h2>{{ section.title }}</h2><p>{{ section.text|linebreaks }}</p></section>{% endfor %}
{% for name, table in tables %}<h2>{{ name }}</h2><table>{% for row in table %}<tr><th scope="row">{{ row.0 }}</th>
{% for cell in row.1 %}<td data-cell="{{ row.0 }}.{{ forloop.counter }}">{{ cell|default_if_none:"" }}</td>{% endfor %}</tr>
{% endfor %}</table>{% endfor %}
<p>{{ report.source_name }} {{ report.source_format }} {{ report.error_count }} {{ report.warning_count }}</p>
{% endblock %}""",
    "form.html": """{% extends "base.html" %}{% block main %}<form method="post">{% csrf_token %}{{ form.as_p }}
<button>提交</button></form>{% endblock %}""",
})])

NAV = [(name, url) for name, url in [("公开指南", "/guide"), ("公开制度", "/rules"), ("法定主动公开内容", "/disclosed"),
                                     ("公开年报", "/reports"), ("依申请公开", "/apply")]]


class Application(forms.Form):
    kind = forms.ChoiceField(label="申请人", choices=[("naturalPerson", "公民"), ("business", "企业")])
    name = forms.CharField(label="姓名或者名称", max_length=100)
    identity_document = forms.ChoiceField(label="证件", choices=[("residentIdentity", "居民身份证"), ("passport", "护照")])
    identity_number = forms.CharField(label="证件号码", max_length=40)
    telephone = forms.CharField(label="联系电话", max_length=40)
    email = forms.EmailField(label="电子邮箱", required=False)
    address = forms.CharField(label="联系地址", max_length=200)
    postal_code = forms.CharField(label="邮政编码", max_length=10, required=False)
    subject = forms.CharField(label="所需信息的名称", max_length=300)
    features = forms.CharField(label="便于查询的其他特征", widget=forms.Textarea, required=False)
    form_wanted = forms.ChoiceField(label="获取方式", choices=[("portal", "网上"), ("post", "邮寄")],
                                    widget=forms.RadioSelect)
    assistance = forms.CharField(label="需要的帮助", widget=forms.Textarea, required=False)


def context(title, **values):
    return dict(values, title=title, nav=NAV, body=Body.objects.order_by("id").first().name)


def home(request):
    year = 2026
    counts = CaseCount.objects
    total = lambda found, column="cases": found.aggregate(n=models.Sum(column))["n"] or 0
    ended = counts.filter(outcome_year=year)
    outcomes = ended.values("disposition").annotate(n=models.Sum("cases")).order_by("disposition")
    latest = Report.objects.filter(is_current=1).defer("report_json").order_by("-stored_at", "-id")[:6]
    page = context("首页", received=total(counts.filter(counted_year=year)), concluded=total(ended),
                   on_time=total(ended, "on_time"), outcomes=outcomes, latest=latest)
    return HttpResponse(engine.get_template("home.html").render(Context(page)))


def report(request, number):
    found = Report.objects.filter(id=number, is_current=1).first()
    if found is None:
        raise Http404
    content = json.loads(found.report_json)
    active = [(name, list(part.values()) if isinstance(part, dict) else [part])
              for name, part in content["activeDisclosure"].items()]
    tables = [("主动公开", active), ("依申请公开", content["requests"]["rows"].items()),
              ("复议诉讼", [(name, row.values()) for name, row in content["disputes"].items()])]
    page = context(f"{found.agency}{found.year}年政府信息公开工作年度报告", report=found, sections=content["sections"],
                   tables=tables)
    return HttpResponse(engine.get_template("report.html").render(Context(page)))


def apply(request):
    page = context("依申请公开", form=Application())
    return HttpResponse(engine.get_template("form.html").render(RequestContext(request, dict(page, csrf_token=token(request)))))


def token(request):
    from django.middleware.csrf import get_token
    return get_token(request)


urlpatterns = [path("", home), path("reports/<int:number>", report), path("apply", apply)]
application = get_wsgi_application()
