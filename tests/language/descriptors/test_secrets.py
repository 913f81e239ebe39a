"""Masking and verifying are two jobs."""

import hashlib

import pytest

from examples.language.descriptors import (
    masked,
    password_hasher,
    secure_string_broken,
)
from examples.language.descriptors.masked import Secret, Till
from examples.language.descriptors.password_hasher import PasswordHasher

QUICK = PasswordHasher(n=2**4)


def test_secret_is_shown_by_no_formatting() -> None:
    till = Till("sk-live-4711")
    for shown in (
        f"{till.api_key}",
        f"{till.api_key!r}",
        str(till.api_key),
        str(vars(till)),
        "%s" % till.api_key,  # noqa: UP031  (one more way to leak)
    ):
        assert "4711" not in shown
        assert "***" in shown


def test_secret_is_revealed_by_name() -> None:
    till = Till("sk-live-4711")
    assert isinstance(till.api_key, Secret)
    assert till.api_key.reveal() == "sk-live-4711"


def test_masked_main(capsys: pytest.CaptureFixture[str]) -> None:
    masked.main()
    assert capsys.readouterr().out.splitlines() == [
        "Secret('***') {'api_key': Secret('***')}",
        "sk-live-4711",
    ]


def test_right_password_verifies_and_wrong_does_not() -> None:
    stored = QUICK.hash("espresso")
    assert QUICK.verify("espresso", stored)
    assert not QUICK.verify("ristretto", stored)


def test_equal_passwords_have_different_hashes() -> None:
    assert QUICK.hash("espresso") != QUICK.hash("espresso")


def test_hash_is_a_function_of_password_salt_and_cost() -> None:
    fixed = PasswordHasher(n=2**4, salt=bytes)
    assert fixed.hash("espresso") == fixed.hash("espresso")
    assert fixed.hash("espresso") != fixed.hash("ristretto")
    scheme, n, r, p, salt, key = fixed.hash("espresso").split("$")
    assert (scheme, n, r, p) == ("scrypt", "16", "8", "1")
    assert bytes.fromhex(salt) == bytes(16)
    assert len(bytes.fromhex(key)) == 64


def test_hash_of_another_cost_still_verifies_and_is_outdated() -> None:
    stored = QUICK.hash("espresso")
    stronger = PasswordHasher(n=2**5)
    assert stronger.verify("espresso", stored)
    assert stronger.is_outdated(stored)
    assert not QUICK.is_outdated(stored)


def test_hasher_main(capsys: pytest.CaptureFixture[str]) -> None:
    password_hasher.main()
    assert capsys.readouterr().out.splitlines() == [
        "same password, same hash: False",
        "right: True",
        "wrong: False",
        "outdated: True",
    ]


def test_one_table_opens_all_accounts_broken() -> None:
    """S0-20: no salt, so equal passwords have equal digests."""
    ada = secure_string_broken.User("espresso")
    ben = secure_string_broken.User("espresso")
    assert vars(ada) == vars(ben)
    users = {"ada": ada, "ben": ben, "eve": secure_string_broken.User("x9!")}
    assert secure_string_broken.recover(users, ["espresso"]) == {
        "ada": "espresso",
        "ben": "espresso",
    }


def test_nothing_can_be_verified_broken() -> None:
    """S0-20: the field returns one string for every password."""
    user = secure_string_broken.User("espresso")
    assert user.password == "[REDACTED]"
    assert user.password != "espresso"
    digest = hashlib.sha256(b"espresso").hexdigest()
    assert vars(user)["_password"] == digest


def test_broken_main(capsys: pytest.CaptureFixture[str]) -> None:
    secure_string_broken.main()
    expected = "{'ada': 'espresso', 'ben': 'espresso'}\n"
    assert capsys.readouterr().out == expected
