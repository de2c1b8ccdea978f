"""`policygraph explore`: what it says before it serves, and that it serves what it printed."""

import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from command import Command

from policygraph.cli.explore import ExploreError, listen


def test_a_taken_port_is_said(asked: Command) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        ran = asked("explore", "--port", str(port))
    assert ran.code == 2
    assert f"127.0.0.1:{port}" in ran.err
    assert "--port 0" in ran.err


def test_a_store_that_is_not_there_is_said(command: Command) -> None:
    ran = command("explore", "--port", "0", "--store", "nowhere.db")
    assert ran.code == 2
    assert "nowhere.db" in ran.err
    assert ran.out == ""


def test_an_address_that_is_none_is_said() -> None:
    with pytest.raises(ExploreError, match="256"):
        listen("256.1.1.1", 0)


def test_two_explorers_on_one_folder_answer_and_end_quietly(sample_store: Path) -> None:
    command = [sys.executable, "-m", "policygraph", "explore", "--store", str(sample_store), "--port", "0"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    try:
        for process in both:
            assert process.stdout is not None
            address = process.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:")
            with urllib.request.urlopen(address + "queries", timeout=60) as answer:
                assert answer.status == 200
    finally:
        for process in both:
            process.terminate()
    said = [process.communicate(timeout=30)[1] for process in both]
    assert all("Traceback" not in words for words in said)
