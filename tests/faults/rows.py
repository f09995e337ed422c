"""The forty faults: what is injected, what must come of it, and the tests that do it for real."""

from dataclasses import dataclass

PBX = "tests/end_to_end/telephony"
BRIDGE = "tests/end_to_end/bridge"
DESK = "tests/end_to_end/desk"
FAULTS = "tests/faults"


@dataclass(frozen=True, slots=True)
class Scenario:
    """One test; it counts for `each` injections unless it says another number itself."""

    test: str
    each: int = 1
    variants: int = 1  # with how many parameters it is run in one turn
    beside: int = 1  # how many may be run at the same time, for they mostly wait

    @property
    def file(self) -> str:
        """The file of the test."""
        return self.test.partition("::")[0]

    @property
    def name(self) -> str:
        """The test's own name."""
        return self.test.partition("::")[2]

    def turns(self, missing: int) -> int:
        """Return in how many turns so many injections are done."""
        return -(-missing // (self.each * self.variants))


@dataclass(frozen=True, slots=True)
class Row:
    """One fault."""

    number: int
    fault: str
    injection: str
    goal: str
    scenarios: tuple[Scenario, ...]
    not_covered: str = ""  # what of the row nobody has tried, in a sentence


def _of(*tests: str | tuple[str, int] | tuple[str, int, int] | Scenario) -> tuple[Scenario, ...]:
    return tuple(_scenario(test) for test in tests)


def _scenario(test: str | tuple[str, int] | tuple[str, int, int] | Scenario) -> Scenario:
    if isinstance(test, Scenario):
        return test
    return Scenario(test) if isinstance(test, str) else Scenario(*test)


def _waits(test: str, beside: int, each: int = 1, variants: int = 1) -> Scenario:
    """Return a scenario that mostly waits, so that several may go on at the same time."""
    return Scenario(test, each, variants, beside)


ROWS = (
    Row(
        1, "The window is killed while somebody types", "kill -9 at a random key",
        "at most 1 s of typing lost",
        _of(
            _waits("tests/ui/test_typing_desk.py::test_two_hundred_kills_lose_at_most_a_second_each", 2, 200),
            _waits("tests/journal/test_typist.py::"
                   "test_a_desk_killed_two_hundred_times_while_typing_loses_nothing_acknowledged", 2, 200),
        ),
    ),
    Row(
        2, "The window is killed in a call", "kill -9 of the desk; RTP watched at the customer",
        "gap ≤ 60 ms; call, timer, step and note back within 3 s",
        _of(
            f"{DESK}/test_killed_desk.py::test_a_killed_desk_comes_back_to_its_call",
            "tests/telephony/test_calls.py::test_rtp_never_pauses_when_the_desk_vanishes",
        ),
    ),
    Row(
        3, "The engine is killed in a call", "kill -9 of the engine, at Asterisk",
        "told within 1 s; both hear each other within 2 s",
        _of(
            (f"{PBX}/test_asterisk.py::test_a_call_outlives_twenty_engines", 20),
            "tests/ui/test_engine_link.py::test_a_killed_engine_is_noticed_and_another_takes_its_place",
            f"{PBX}/test_asterisk.py::test_a_held_call_is_taken_back_on_hold",
        ),
    ),
    Row(
        4, "The engine hangs", "SIGSTOP, then SIGCONT",
        "told within 2 s; the window never stands still for 200 ms",
        _of(
            _waits(f"{FAULTS}/test_frozen_engine.py::test_the_agent_is_told_and_the_window_goes_on", 2),
        ),
    ),
    Row(
        5, "The window hangs", "SIGSTOP of the desk in a call",
        "the sound goes on; where it hung is written down; it goes on afterwards",
        _of(
            _waits(f"{FAULTS}/test_frozen_desk.py::test_a_frozen_window_costs_no_sound", 2),
            _waits("tests/test_logs.py::test_a_program_that_hangs_writes_down_where", 2),
        ),
    ),
    Row(
        6, "The network is down for 5 s", "the cable of a network namespace is pulled",
        "the call survives; sound back within 2 s, looked for each second",
        _of(_waits(f"{PBX}/test_networks.py::"
                   "test_a_cable_that_is_pulled_for_five_seconds_costs_no_call", 4)),
    ),
    Row(
        7, "The network is down for 60 s", "the same, for a minute",
        "told within 3 s that nothing is heard, within 25 s that the PBX is away; registered again within "
        "10 s; the call ends once",
        _of(_waits(f"{PBX}/test_networks.py::"
                   "test_a_cable_that_is_pulled_for_a_minute_ends_the_call_once", 10)),
    ),
    Row(
        8, "Another address", "the address in a network namespace is replaced",
        "the PBX knows within 3 s, the call goes on",
        _of(_waits(f"{PBX}/test_networks.py::"
                   "test_another_address_is_told_to_the_pbx_and_the_call_goes_on", 4, variants=2)),
    ),
    Row(
        9, "The PBX restarts", "Asterisk is stopped and started",
        "registered within 10 s; a hundred desks spread over 5 s",
        _of(
            _waits(f"{PBX}/test_networks.py::"
                   "test_a_restarted_pbx_finds_its_agents_within_ten_seconds_over_tcp", 4),
            _waits(f"{PBX}/test_asterisk.py::test_a_pbx_that_was_restarted_is_found_again", 5),
            "tests/telephony/test_backoff.py::test_a_hundred_desks_come_spread_over_five_seconds",
        ),
    ),
    Row(
        10, "Registration lost, 423, 403, stale nonce", "a registrar plays each answer",
        "right in all; no storm after 403",
        _of(
            "tests/telephony/test_accounts.py::test_a_registrar_that_wants_longer_gets_longer",
            _waits("tests/telephony/test_accounts.py::test_a_refusal_is_taken_for_an_answer", 4, variants=2),
            _waits("tests/telephony/test_accounts.py::test_a_registrar_in_trouble_is_asked_again", 4),
            f"{PBX}/test_finding.py::test_a_stale_nonce_is_answered_with_the_new_one_and_no_storm",
        ),
    ),
    Row(
        11, "Up to a fifth of the sound is lost, the rest is late",
        "UDP proxy: 5, 10 and 20 % loss, up to 40, 70 and 100 ms late",
        "no crash; quality told; the delay does not grow",
        _of(_waits(f"{PBX}/test_bad_network.py::test_the_delay_does_not_grow_and_the_agent_is_told", 7,
                   variants=3)),
        "A call is 24 s long here, not 10 min.",
    ),
    Row(
        12, "SIP messages come twice or in another order", "UDP proxy: a third doubled, a third late",
        "the same end state, one call",
        _of(
            (
                (f"{FAULTS}/test_unruly_network.py::"
                "test_a_call_has_the_same_end_whatever_comes_twice_or_late"),
                5,
            )
        ),
    ),
    Row(
        13, "PostgreSQL is away at the wrap-up", "the server is stopped and started",
        "free at once; nothing lost",
        _of(
            _waits(f"{FAULTS}/test_server_away.py::"
                   "test_a_call_is_finished_while_the_server_is_away_and_sent_when_it_is_back", 2),
            _waits("tests/ui/test_outbox_flow.py::"
                   "test_with_the_database_away_the_agent_is_free_at_once_and_nothing_is_lost", 2),
        ),
    ),
    Row(
        14, "Killed between sending and the answer", "kill -9 at each step",
        "0 lost, 0 twice",
        _of(
            ((f"{FAULTS}/test_killed_while_sending.py::"
             "test_each_call_is_in_the_database_once_whenever_the_desk_was_killed"), 5),
            (("tests/journal/test_outbox.py::"
             "test_killed_at_any_step_nothing_is_lost_and_nothing_is_there_twice"), 10),
        ),
    ),
    Row(
        15, "PostgreSQL becomes read-only", "ALTER DATABASE … default_transaction_read_only, sessions ended",
        "what is finished waits and is stored later; no error box",
        _of(_waits(f"{FAULTS}/test_unwilling_server.py::"
                   "test_a_server_that_takes_no_changes_gets_them_later", 2)),
    ),
    Row(
        16, "PostgreSQL is slow", "pg_sleep in a trigger; every process of the server frozen",
        "the window never stands still for 200 ms; nothing lost",
        _of(
            _waits(f"{FAULTS}/test_unwilling_server.py::test_a_slow_server_keeps_nobody_waiting", 2),
            _waits(f"{FAULTS}/test_server_away.py::"
                   "test_a_frozen_server_is_given_up_and_the_window_goes_on", 5),
        ),
    ),
    Row(
        17, "The disk is full", "RLIMIT_FSIZE at twenty sizes",
        "nothing corrupted, nothing lost that was said to be safe; the call goes on",
        _of(
            ((f"{FAULTS}/test_full_disk.py::"
             "test_work_goes_on_in_memory_and_what_was_safe_stays_safe"), 1, 20),
            f"{FAULTS}/test_full_disk.py::test_once_there_is_room_again_everything_is_on_disk",
            (f"{FAULTS}/test_full_disk.py::test_settings_that_no_longer_fit_leave_the_old_ones", 1, 20),
            _waits(f"{FAULTS}/test_full_disk_in_a_call.py::"
                   "test_the_call_goes_on_while_its_recording_cannot", 3),
        ),
    ),
    Row(
        18, "The profile is read-only", "chmod, without root's right to ignore it",
        "starts and says what it cannot do; nothing changed",
        _of(_waits(f"{FAULTS}/test_read_only_profile.py::"
                   "test_twenty_starts_change_nothing_in_the_profile", 2, 20)),
    ),
    Row(
        19, "The database or the journal is damaged",
        "one bit turned over, a hundred times; a page of rubbish",
        "always starts; the bad file is never overwritten",
        _of(
            ((f"{FAULTS}/test_damaged_database.py::"
             "test_after_one_turned_bit_it_is_refused_in_a_sentence_or_works"), 100),
            (("tests/models/test_recovery.py::"
             "test_one_wrong_byte_anywhere_never_keeps_anybody_from_working"), 100),
            ((f"{FAULTS}/test_damaged_journal.py::"
             "test_whatever_bit_is_turned_over_every_record_and_every_note_is_there"), 100),
        ),
    ),
    Row(
        20, "The settings are damaged", "two hundred damages", "always starts, and can save",
        _of(("tests/test_settings.py::test_after_any_of_two_hundred_damages_hatif_starts_and_can_save", 200)),
    ),
    Row(
        21, "Another program holds the database", "BEGIN EXCLUSIVE in another process", "no write lost",
        _of(
            ((f"{FAULTS}/test_locked_database.py::"
             "test_a_change_waits_until_the_other_program_lets_go"), 20),
        ),
    ),
    Row(
        22, "Two agents claim a callback", "fifty processes claim ten thousand at once", "each claimed once",
        _of(("tests/models/changes/test_claims.py::test_fifty_processes_share_ten_thousand", 10_000, 2)),
    ),
    Row(
        23, "Who claimed a callback dies", "kill -9 of the claimer",
        "free again when its lease ends",
        _of(_waits("tests/models/changes/test_claims.py::"
                   "test_what_a_killed_claimer_had_is_free_again_after_its_lease", 4, variants=2)),
    ),
    Row(
        24, "Events come twice or in another order", "the desk's book of calls is told them so, by chance",
        "the same end; no call twice",
        _of((f"{FAULTS}/test_repeated_events.py::test_told_twice_or_late_the_book_ends_the_same", 100)),
    ),
    Row(
        25, "The manager's interface of the PBX is lost and comes back",
        "the bridge's line to Asterisk is cut, the PBX restarted, the bridge killed or frozen",
        "the picture is the PBX's again within 5 s",
        _of(
            _waits(f"{BRIDGE}/test_cut_connections.py::"
                   "test_an_agent_who_changed_while_the_line_was_cut_is_right_within_five_seconds", 3, 2),
            _waits(f"{BRIDGE}/test_cut_connections.py::"
                   "test_a_pbx_that_was_restarted_is_right_again_and_calls_that_ended_are_said_to_have", 3),
            _waits(f"{BRIDGE}/test_cut_connections.py::"
                   "test_another_bridge_takes_over_within_five_seconds_and_counts_nothing_twice", 3,
                   variants=2),
            "tests/bridge/test_bridge.py::test_orders_are_obeyed_and_the_picture_is_the_pbx_s",
        ),
    ),
    Row(
        26, "An agent is stuck in a wrong state",
        "every event of a kind is left out on the line from the PBX, kind after kind; somebody changes at "
        "the PBX what nobody else knows",
        "right within 20 s: the PBX's word counts",
        _of(
            _waits(f"{FAULTS}/test_left_out_events.py::"
                   "test_no_event_that_is_left_out_keeps_anybody_in_a_wrong_state", 6),
            "tests/bridge/test_comparison.py::test_agents_are_what_the_pbx_says_and_paused_since_it_says",
            "tests/bridge/test_bridge.py::test_another_bridge_takes_over_with_what_the_first_wrote",
        ),
    ),
    Row(
        27, "It rings, and there is no window", "SIGSTOP of the desk, then an INVITE",
        "0 rings without a window: 480 after half a second",
        _of(
            _waits(f"{FAULTS}/test_frozen_desk.py::test_nothing_rings_without_a_window", 2),
            "tests/telephony/test_switchboard.py::test_a_panel_that_does_not_come_costs_half_a_second",
        ),
    ),
    Row(
        28, "The caller gives up", "CANCEL after 0 to 2,000 ms, in steps of 10",
        "the banner closes within 300 ms",
        _of(
            _waits(f"{FAULTS}/test_given_up_callers.py::"
                   "test_at_any_moment_the_offer_goes_with_the_caller", 2, 201),
            f"{DESK}/test_several_calls.py::test_the_banner_goes_with_the_caller",
        ),
    ),
    Row(
        29, "CANCEL meets 200, re-INVITE meets re-INVITE", "SIPp sends them so that they cross",
        "the right end state",
        _of(
            f"{PBX}/test_signalling.py::test_two_who_change_the_call_at_once_agree_in_the_end",
            f"{PBX}/test_signalling.py::"
            "test_who_gives_up_while_the_answer_is_on_its_way_has_a_call_to_end",
            f"{PBX}/test_signalling.py::test_an_answer_that_crosses_our_giving_up_is_ended_politely",
        ),
    ),
    Row(
        30, "A missed call in a break", "a call that nobody answers, out of a break", "still in the break",
        _of("tests/ui/test_status_flow.py::test_a_missed_call_on_a_break_leaves_the_break"),
    ),
    Row(
        31, "The headset is unplugged", "a device of PulseAudio goes and comes back",
        "heard again on another within 3 s; taken up again",
        _of(
            _waits("tests/telephony/test_sound.py::"
                   "test_a_headset_that_is_unplugged_is_replaced_and_taken_again", 3),
            _waits("tests/telephony/test_sound.py::"
                   "test_a_sound_system_that_dies_is_noticed_and_used_again", 3),
        ),
        "A real headset was never unplugged.",
    ),
    Row(
        32, "No sound device", "a start without one", "calls work, and it is said",
        _of(
            _waits("tests/telephony/test_sound.py::test_without_a_device_calls_go_on_in_silence", 4),
            _waits(f"{DESK}/test_bad_input.py::test_without_a_sound_system_calls_work", 2),
        ),
    ),
    Row(
        33, "The computer sleeps", "SIGSTOP of desk and engine for 6 and 40 s; the PBX forgets the call",
        "registered within 5 s; no call left that is gone",
        _of(
            _waits(f"{PBX}/test_networks.py::"
                   "test_a_call_the_pbx_has_forgotten_ends_when_the_computer_wakes", 4),
            _waits(f"{FAULTS}/test_frozen_desk.py::"
                   "test_a_call_that_rang_before_a_sleep_is_gone_after_it", 2),
            _waits(f"{FAULTS}/test_frozen_desk.py::"
                   "test_a_caller_who_vanished_in_a_long_sleep_does_not_ring_on", 5),
        ),
    ),
    Row(
        34, "The clock leaps three hours", "the engine's clock is set by libfaketime while a call goes on",
        "the length of the call is right",
        _of(
            (
                (
                    f"{FAULTS}/test_leaping_clock.py::"
                    "test_a_call_is_as_long_as_it_was_whatever_the_clock_says"
                ),
                1,
                2,
            )
        ),
    ),
    Row(
        35, "The clocks are changed", "every change of every zone from 2026 to 2036",
        "0 wrong hours; asked about what is not or is twice",
        _of((("tests/planning/test_wall_time.py::"
             "test_every_turned_clock_of_every_zone_is_asked_about_and_no_other_time"), 1000)),
    ),
    Row(
        36, "The computer's clock is ten minutes wrong",
        "libfaketime sets it ten minutes before the server's, and ten behind",
        "told; the order of what is due is right",
        _of(
            _waits(f"{FAULTS}/test_wrong_clock.py::"
                   "test_a_clock_ten_minutes_beside_the_servers_is_told", 2, 2),
            "tests/planning/test_clock_watch.py::test_a_clock_beside_the_servers_is_told",
            "tests/doctor/test_server_upkeep.py::test_clocks_that_disagree_are_noticed",
        ),
    ),
    Row(
        37, "A second copy is started", "start twice",
        "the first window comes forward",
        _of(
            _waits(f"{DESK}/test_bad_input.py::test_a_second_start_brings_the_first_window_forward", 2),
            _waits("tests/ui/test_single_instance.py::test_a_desk_too_busy_to_answer_keeps_its_profile", 2),
        ),
        "The same agent at two computers at once is not refused; both work, and the PBX rings both.",
    ),
    Row(
        38, "An upgrade of the database or the program is interrupted",
        "kill -9 at each moment; an installation breaks off, the computer goes down in the middle of one",
        "always the old or the new",
        _of(
            _waits("tests/test_upgrade_apart.py::test_killed_at_any_moment_it_is_the_old_or_the_new", 2, 30),
            _waits("tests/models/test_encryption.py::"
                   "test_killed_at_any_moment_it_is_the_one_or_the_other", 2, 40),
            _waits("tests/updates/test_updating.py::"
                   "test_an_installation_that_breaks_off_leaves_what_was_there", 2),
            _waits("tests/updates/test_updating.py::"
                   "test_a_computer_cut_off_in_the_middle_is_looked_after", 2),
        ),
    ),
    Row(
        39, "Hostile SIP", "broken and unasked-for SIP and RTP, RFC 4475",
        "0 crashes, 0 rings, 0 answers",
        _of(
            (f"{PBX}/test_hostile.py::test_thousands_of_broken_messages_do_nothing", 1000),
            f"{PBX}/test_hostile.py::test_the_torture_messages_of_rfc_4475_do_nothing",
            f"{PBX}/test_hostile.py::test_a_stranger_s_broken_messages_offer_nothing",
            _waits(f"{PBX}/test_strangers.py::test_nobody_speaks_into_somebody_else_s_call", 3),
            _waits(f"{PBX}/test_strangers.py::test_nothing_but_a_call_does_anything", 5, variants=6),
        ),
    ),
    Row(
        40, "A long day", "a thousand calls in a row",
        "memory grows ≤ 5 %; no file left open; no row lost",
        _of(_waits(f"{PBX}/test_soak.py::test_a_thousand_calls_leave_nothing_behind", 2, 1000)),
        "Eight hours on end were not tried.",
    ),
)  # fmt: skip
