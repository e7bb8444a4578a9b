"""The stand-in runs alone and says where."""

import asyncio
import sys

import aiohttp


async def test_it_prints_its_address_and_answers() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "standin",
        "--port",
        "0",
        "--token",
        "7:ALONE",
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        async with asyncio.timeout(20):
            url = (await process.stdout.readline()).decode().strip()
            me = f"{url}/bot7:ALONE/getMe"
            async with aiohttp.ClientSession() as session, session.get(me) as response:
                assert (await response.json())["result"]["id"] == 7
    finally:
        process.terminate()
        await process.wait()
