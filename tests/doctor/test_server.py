"""A real server is spoilt in one way after the other, and the doctor says so each time."""

import psycopg

from app.doctor import server as doctor
from app.doctor.finding import Grade
from app.models.permissions import GroupRole
from tests.models.postgres import Server
from tests.models.teams import LOGINS, NAME
from tests.servers import Secure

Owner = psycopg.Connection


def test_a_server_that_was_set_up_is_well_but_for_what_tests_leave_off(team: Server) -> None:
    findings = list(doctor.look(team.url(NAME)))
    bad = {finding.check for finding in findings if finding.grade is Grade.PROBLEM}
    assert bad == {"durability"}  # the tests' server does not wait for its disk
    assert {finding.check for finding in findings} == {"way", *doctor.CHECKS}


def test_what_an_agent_may_not_look_at_hides_nothing_else(team: Server) -> None:
    findings = list(doctor.look(team.url(NAME, LOGINS[GroupRole.AGENT])))
    unseen = [finding.check for finding in findings if "could not be looked at" in finding.text]
    assert unseen == ["encryption", "passwords"]
    assert findings[-1].check == "record"


def test_a_server_elsewhere_shows_its_certificate_first(secure: Secure) -> None:
    url = secure.url() + "&reason=a+trial+here"
    authority = str(secure.authority.own.file)
    findings = list(doctor.look(url, password="a long password", authority=authority))
    assert (findings[0].check, findings[0].grade) == ("way", Grade.NOTE)
    assert "the certificate ends on" in findings[0].text
    findings = list(doctor.look(url, password="a wrong password", authority=authority))
    assert findings[-1].check == "sign-in"
    assert "check name and password" in findings[-1].text
    secure.server.certify(None)
    findings = list(doctor.look(url, password="a long password", authority=authority))
    assert [finding.grade for finding in findings] == [Grade.PROBLEM, Grade.PROBLEM]
    assert "offers no encryption" in findings[0].text
