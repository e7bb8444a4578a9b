"""What a person can do with the bot's inline mode: type after its name, pick a result."""

from standin import limits
from standin.errors import SimError
from standin.methods.inline import inline_content
from standin.model import InlineQuery, Json
from standin.speaking import Speaking


class Offers(Speaking):
    """Inline mode from the person's side; every method here is also a route below /sim/."""

    async def inline(
        self,
        user: int,
        query: str,
        *,
        offset: str = "",
        chat_type: str | None = None,
        wait: float = 0,
    ) -> Json:
        """Type after the bot's name; return what it offers within `wait` seconds."""
        person = self.world.user(user)
        asked = InlineQuery(
            self.world.query_id(), user, query[: limits.INLINE_QUERY], offset, self.world.now()
        )
        self.world.inline_queries[asked.id] = asked
        content: Json = {"id": asked.id, "from": person.to_json(), "query": asked.query}
        content["offset"] = offset
        if chat_type is not None:
            content["chat_type"] = chat_type
        self.world.push("inline_query", content)
        await self._until(lambda: asked.answered, wait)
        return asked.to_json()

    def choose(self, user: int, chat: int, result_id: str, *, query_id: str | None = None) -> Json:
        """Pick a result of one's last answered inline query and post it in a chat."""
        asked = self._offered(user, query_id)
        result = next((item for item in asked.results if str(item["id"]) == result_id), None)
        if result is None:
            raise SimError("no such result", 404)
        inline_id = self.world.unique("inline")
        content = (inline_content(self.world, result) or {}) | self._inline_keyboard(result)
        content |= {"via_bot": self.world.bot.to_json(), "inline_message_id": inline_id}
        answer = self._utter(user, chat, content)
        message_id = answer["message"]["message_id"]
        self.world.inline_messages[inline_id] = (self._place(user, chat).id, message_id)
        chosen: Json = {"result_id": result_id, "query": asked.query}
        chosen["from"] = self.world.user(user).to_json()
        if "reply_markup" in content:
            chosen["inline_message_id"] = inline_id
        self.world.push("chosen_inline_result", chosen)
        return answer

    def _inline_keyboard(self, result: Json) -> Json:
        return {"reply_markup": result["reply_markup"]} if result.get("reply_markup") else {}

    def _offered(self, user: int, query_id: str | None) -> InlineQuery:
        for asked in reversed(self.world.inline_queries.values()):
            if asked.answered and asked.user_id == user and query_id in {None, asked.id}:
                return asked
        raise SimError("nothing was offered", 404)
