"""A road map written exactly as plans of state bodies look: in Word and in Excel."""
