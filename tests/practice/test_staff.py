"""The made-up company has people for each queue."""

from app.practice.company import AGENT_LOGIN, BRAND_KEY, Company


def test_each_queue_has_a_team_with_agents_and_a_supervisor(made_company: Company) -> None:
    """Else its callers would wait for ever."""
    for queue in made_company.queues:
        roles = {agent.role for agent in made_company.agents if agent.team_key == queue.team_key}
        assert {"agent", "supervisor"} <= roles
        assert queue.wrap_up_seconds > 0


def test_logins_and_extensions_are_there_once(made_company: Company) -> None:
    """Sara plays the demo; Huda is the supervisor who is named in the stories."""
    agents = made_company.agents
    assert len({agent.login for agent in agents}) == len({agent.extension for agent in agents}) == len(agents)
    assert agents[0].login == AGENT_LOGIN
    assert next(agent for agent in agents if agent.login == "huda").role == "supervisor"


def test_the_brand_is_at_home_in_saudi_arabia(made_company: Company) -> None:
    """Its region decides how national numbers are read."""
    brand = made_company.brand
    assert (brand.key, brand.region, brand.time_zone, brand.currency) == (
        BRAND_KEY,
        "SA",
        "Asia/Riyadh",
        "SAR",
    )
